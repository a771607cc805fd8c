// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

QString sameName(const QStringList &names, const QString &name)
{
    for (const QString &one : names)
        if (one.compare(name, Qt::CaseInsensitive) == 0)
            return one;
    return {};
}

} // namespace

QStringList FormModel::rowNamesIn(const FieldValues &values, const QString &key) const
{
    const FieldDescriptor *field = m_descriptor.field(key);
    const QString prefix = key + u'.';
    QStringList names;
    for (const auto &[one, value] : values)
        if (one.startsWith(prefix) && m_descriptor.fieldForValue(one) == field)
            names.append(one.mid(prefix.size()));
    return names;
}

QStringList FormModel::rowNames(const QString &key) const
{
    return rowNamesIn(m_edited, key);
}

void FormModel::addRow(const QString &key, const QString &name, bool secret)
{
    const QString row = key + u'.' + name;
    if (m_edited.contains(row))
        return;
    m_edited.insert(row, secret ? FieldValue(SecretMark{}) : FieldValue(QString()));
    m_edited = inFormOrder(m_edited);
    Q_EMIT rowsChanged(key);
    touched();
}

void FormModel::removeRow(const QString &key, const QString &name)
{
    const QString row = key + u'.' + name;
    if (!m_edited.contains(row))
        return;
    forgetSecret(row);
    m_edited.remove(row);
    Q_EMIT rowsChanged(key);
    touched();
}

bool FormModel::renameRow(const QString &key, const QString &from, const QString &to)
{
    const QString oldRow = key + u'.' + from;
    const QString newRow = key + u'.' + to;
    if (from == to || !m_edited.contains(oldRow) || m_edited.contains(newRow))
        return false;
    FieldValues renamed;
    for (const auto &[one, value] : m_edited)
        renamed.insert(one == oldRow ? newRow : one, value);
    m_edited = renamed;
    const QString typed = m_typed.value(oldRow);
    forgetSecret(oldRow);
    // Back under the name it is stored with, the stored value counts again.
    if (m_edited.value(newRow).isSecret() && m_stored.value(newRow).isSecret() && typed.isEmpty())
        m_typed.remove(newRow);
    else if (!typed.isEmpty())
        m_typed.insert(newRow, typed);
    Q_EMIT rowsChanged(key);
    touched();
    return true;
}

bool FormModel::isUntouchedPresetRow(const FieldDescriptor &field, const QString &name) const
{
    const QString row = field.key + u'.' + name;
    for (const Preset &preset : field.presets)
        for (const Preset::Row &one : preset.rows)
            if (one.name == name)
                return value(row).isSecret()
                           ? !hasSecret(row)
                           : value(row).isEmpty() || value(row).text() == one.value;
    return false;
}

void FormModel::applyPreset(const QString &key, const Preset &preset)
{
    const FieldDescriptor *field = m_descriptor.field(key);
    if (!field)
        return;
    QStringList wanted;
    for (const Preset::Row &row : preset.rows)
        wanted.append(row.name);
    // What another preset brought and nobody filled goes; what somebody typed stays.
    for (const QString &name : rowNames(key))
        if (sameName(wanted, name).isNull() &&
            (name.isEmpty() ? value(key + u'.').isEmpty() : isUntouchedPresetRow(*field, name)))
            m_edited.remove(key + u'.' + name);
    for (const Preset::Row &row : preset.rows) {
        const QString there = sameName(rowNames(key), row.name);
        if (!there.isNull() && (!value(key + u'.' + there).isEmpty()))
            continue;
        const QString name = key + u'.' + (there.isNull() ? row.name : there);
        // A secret's text in a preset is only a pattern ("Bearer {{key}}"): the control hints at
        // it.
        m_edited.insert(name, row.secret ? FieldValue(SecretMark{}) : FieldValue(row.value));
    }
    m_edited = inFormOrder(m_edited);
    Q_EMIT rowsChanged(key);
    touched();
}

} // namespace sendbench::forms
