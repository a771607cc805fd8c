// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"

#include "forms/fieldchecks.h"
#include "forms/rowchecks.h"
#include "forms/secretchecks.h"
#include "forms/textchecks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

/// Nothing, an empty text and an unticked box are the same to the user.
FieldValue meaning(const FieldValue &value)
{
    const bool nothing = !value.isFlag() ? value.isEmpty() : !value.flag();
    return nothing ? FieldValue() : value;
}

} // namespace

FormModel::FormModel(const FormDescriptor &descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
{
    load(m_descriptor.initialValues());
}

void FormModel::load(const FieldValues &stored, const std::optional<FieldValues> &draft)
{
    m_stored = stored;
    m_edited = inFormOrder(draft.value_or(stored));
    m_typed.clear();
    Q_EMIT loaded();
    touched();
}

void FormModel::setAccountChoices(const QMap<QString, QList<Choice>> &choices)
{
    if (choices == m_accountChoices)
        return;
    m_accountChoices = choices;
    Q_EMIT accountChoicesChanged();
}

FieldValue FormModel::value(const QString &key) const
{
    return m_edited.value(key);
}

void FormModel::setValue(const QString &key, const FieldValue &value)
{
    const FieldDescriptor *field = m_descriptor.fieldForValue(key);
    if (field && field->kind == FieldKind::Secret && value.isText()) {
        setSecret(key, value.text());
        return;
    }
    const bool known = m_edited.contains(key);
    if (known && m_edited.value(key) == value)
        return;
    const bool isRow = field && field->key != key;
    if (m_edited.value(key).isSecret() && !value.isSecret())
        forgetSecret(key);
    m_edited.insert(key, value);
    if (!known) {
        m_edited = inFormOrder(m_edited);
        if (isRow)
            Q_EMIT rowsChanged(field->key);
    }
    Q_EMIT valueChanged(key);
    touched();
}

void FormModel::setSecret(const QString &key, const QString &text)
{
    const FieldDescriptor *field = m_descriptor.fieldForValue(key);
    const bool isRow = field && field->key != key;
    if (text.isEmpty())
        forgetSecret(key);
    else
        m_typed.insert(key, text);
    // A row stays a secret one while its value is away.
    const bool marked = isRow || !text.isEmpty();
    m_edited.insert(key, marked ? FieldValue(SecretMark{}) : FieldValue());
    m_edited = inFormOrder(m_edited);
    Q_EMIT valueChanged(key);
    touched();
}

void FormModel::forgetSecret(const QString &key)
{
    m_typed.remove(key);
    if (m_stored.value(key).isSecret())
        m_typed.insert(key, QString());
}

bool FormModel::hasSecret(const QString &key) const
{
    if (const QString *typed = m_typed.find(key))
        return !typed->isEmpty();
    return m_stored.value(key).isSecret() && m_edited.value(key).isSecret();
}

bool FormModel::usesStoredSecret(const QString &key) const
{
    return hasSecret(key) && !m_typed.contains(key);
}

bool FormModel::isCovered(const QString &key) const
{
    const FieldDescriptor *field = m_descriptor.field(key);
    return field && field->masked && !m_uncovered.contains(key);
}

void FormModel::setCovered(const QString &key, bool covered)
{
    if (covered == !m_uncovered.contains(key))
        return;
    if (covered)
        m_uncovered.removeAll(key);
    else
        m_uncovered.append(key);
    Q_EMIT coveredChanged(key);
}

void FormModel::setSecretStates(const SecretStates &states)
{
    if (states == m_secretStates)
        return;
    m_secretStates = states;
    Q_EMIT secretStatesChanged();
    touched();
}

void FormModel::keepStoredSecret(const QString &key)
{
    if (!m_stored.value(key).isSecret())
        return;
    m_typed.remove(key);
    m_edited.insert(key, SecretMark{});
    m_edited = inFormOrder(m_edited);
    Q_EMIT valueChanged(key);
    touched();
}

FieldValues FormModel::inFormOrder(const FieldValues &values) const
{
    FieldValues ordered;
    for (const FieldDescriptor *field : m_descriptor.valueFields()) {
        if (field->kind == FieldKind::KeyValues) {
            for (const auto &[key, value] : values)
                if (key.startsWith(field->key + u'.') && m_descriptor.fieldForValue(key) == field)
                    ordered.insert(key, value);
        } else if (const FieldValue *value = values.find(field->key)) {
            ordered.insert(field->key, *value);
        }
    }
    for (const auto &[key, value] : values)
        if (!ordered.contains(key))
            ordered.insert(key, value);
    return ordered;
}

bool FormModel::isDirty(const QString &key) const
{
    const FieldDescriptor *field = m_descriptor.field(key);
    if (field && field->kind == FieldKind::KeyValues) {
        const QStringList names = rowNames(key);
        if (names != rowNamesIn(m_stored, key))
            return true;
        return std::any_of(names.begin(), names.end(),
                           [&](const QString &name) { return isDirty(key + u'.' + name); });
    }
    return m_typed.contains(key) || meaning(m_edited.value(key)) != meaning(m_stored.value(key));
}

bool FormModel::isDirty() const
{
    if (!m_typed.isEmpty())
        return true;
    const QList<const FieldDescriptor *> fields = m_descriptor.valueFields();
    return std::any_of(fields.begin(), fields.end(),
                       [this](const FieldDescriptor *field) { return isDirty(field->key); });
}

void FormModel::apply()
{
    for (const FieldDescriptor *field : m_descriptor.valueFields()) {
        const QString unnamed = field->key + u'.';
        const FieldValue value = m_edited.value(unnamed);
        if (value.isSecret() ? !hasSecret(unnamed) : value.isEmpty())
            m_edited.remove(unnamed);
    }
    m_stored = m_edited;
    m_typed.clear();
    Q_EMIT loaded();
    touched();
}

void FormModel::cancel()
{
    load(m_stored);
}

void FormModel::reset()
{
    m_typed.clear();
    for (const auto &[key, value] : m_stored)
        if (value.isSecret())
            m_typed.insert(key, QString());
    m_edited = m_descriptor.initialValues();
    Q_EMIT loaded();
    touched();
}

void FormModel::touched()
{
    m_own = ownFindings();
    if (const bool dirty = isDirty(); dirty != m_wasDirty) {
        m_wasDirty = dirty;
        Q_EMIT dirtyChanged(dirty);
    }
    Q_EMIT findingsChanged();
}

Findings FormModel::findings() const
{
    Findings all = m_own + m_extra;
    sortFindings(all);
    return all;
}

Findings FormModel::findings(const QString &key) const
{
    const FieldDescriptor *field = m_descriptor.field(key);
    const QString prefix = field && field->kind == FieldKind::KeyValues ? key + u'.' : QString();
    Findings some;
    for (const Finding &finding : findings())
        if (finding.path == key || (!prefix.isEmpty() && finding.path.startsWith(prefix)))
            some.append(finding);
    return some;
}

void FormModel::setExtraFindings(const Findings &findings)
{
    if (findings == m_extra)
        return;
    m_extra = findings;
    Q_EMIT findingsChanged();
}

Findings FormModel::ownFindings() const
{
    Findings all;
    collectFindings(m_descriptor.fields, all);
    return all;
}

void FormModel::collectFindings(const QList<FieldDescriptor> &fields, Findings &all) const
{
    for (const FieldDescriptor &field : fields) {
        if (!isShown(m_descriptor, field, m_edited))
            continue;
        if (field.kind == FieldKind::KeyValues) {
            all += checkRows(*this, field);
            if (field.required && rowNames(field.key).isEmpty())
                all.append(missingValue(field));
        } else if (field.kind == FieldKind::Secret) {
            const auto clear = clearSecretFinding(*this, field.key, field.label);
            if (clear)
                all.append(*clear);
            else if (field.required && !hasSecret(field.key))
                all.append(missingValue(field));
            if (const auto found = secretFinding(*this, field.key, field.label))
                all.append(*found);
            const QString typed = m_typed.value(field.key);
            if (const auto odd = oddCharacterFinding(typed, field.key, field.label, false))
                all.append(*odd);
        } else {
            all += checkField(field, value(field.key));
            const bool takesValue = holdsValue(field.kind) && field.kind != FieldKind::Group &&
                                    field.kind != FieldKind::Flag;
            if (field.required && takesValue && value(field.key).text().trimmed().isEmpty())
                all.append(missingValue(field));
        }
        // What a closed group holds is not used, so it cannot be wrong.
        if (field.kind != FieldKind::Group || value(field.key).flag())
            collectFindings(field.children, all);
    }
}

} // namespace sendbench::forms
