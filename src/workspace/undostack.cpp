// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/undostack.h"

#include "workspace/moves.h"
#include "workspace/sharing.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sendbench::workspace
{

namespace
{

/// Of objects in both lists under one id.
template <typename Object, typename Found>
void eachMoved(const QList<Object> &before, const QList<Object> &after, const Found &found)
{
    if (before == after) // the usual case, told by what they share
        return;
    QHash<QString, const Object *> known;
    for (const Object &one : before)
        known.insert(one.id, &one);
    for (const Object &one : after) {
        const Object *was = known.value(one.id);
        if (!was || was->fields == one.fields)
            continue;
        for (const auto &[key, value] : one.fields) {
            const auto *text = value.isSecret() ? was->fields.find(key) : nullptr;
            if (text && !text->isSecret() && !text->isEmpty())
                found(one.id, key, *text);
        }
    }
}

template <typename Object, typename Moved>
void hideIn(QList<Object> &objects, const QList<Moved> &moved, const QSet<QString> &now)
{
    for (qsizetype i = 0; i < objects.size(); ++i)
        for (const Moved &one : moved) {
            if (objects.at(i).id != one.owner && now.contains(objects.at(i).id))
                continue;
            if (const auto *value = objects.at(i).fields.find(one.field);
                value && *value == one.text)
                objects[i].fields.insert(one.field, forms::FieldValue(forms::SecretMark{}));
        }
}

bool isIn(const KeptSecret &secret, const QString &key, const forms::FieldValue &value)
{
    // Elsewhere in the object a short word may well be what it says.
    constexpr qsizetype kNoWord = 8;
    return value.isText() && value.text() == secret.text &&
           (key == secret.field || (!secret.rows.isEmpty() && key.startsWith(secret.rows)) ||
            secret.text.size() >= kNoWord);
}

bool isThere(const Document &document, const QString &id)
{
    return document.account(id) || document.provider(id) || document.webhook(id);
}

/// An object that is not there any more may be the owner under another id.
template <typename Object>
bool forgetIn(QList<Object> &objects, const QList<Object> &now, const QList<KeptSecret> &secrets,
              const Document &current)
{
    bool any = false;
    for (qsizetype i = 0; i < objects.size(); ++i)
        for (const KeptSecret &secret : secrets) {
            if (objects.at(i).id != secret.owner && isThere(current, objects.at(i).id))
                continue;
            const auto owner = std::find_if(
                now.begin(), now.end(), [&](const Object &one) { return one.id == secret.owner; });
            QStringList found;
            for (const auto &[key, value] : objects.at(i).fields)
                if (isIn(secret, key, value))
                    found.append(key);
            for (const QString &key : std::as_const(found))
                if (owner != now.end() && owner->fields.value(key).isSecret())
                    objects[i].fields.insert(key, forms::FieldValue(forms::SecretMark{}));
                else
                    objects[i].fields.remove(key);
            any = any || !found.isEmpty();
        }
    return any;
}

} // namespace

QList<UndoStack::Moved> UndoStack::movedIn(const Document &before, const Document &after)
{
    QList<Moved> moved;
    const auto found = [&moved](const QString &owner, const QString &key,
                                const forms::FieldValue &text) {
        moved.append({owner, key, text});
    };
    eachMoved(before.accounts, after.accounts, found);
    eachMoved(before.providers, after.providers, found);
    eachMoved(before.webhooks, after.webhooks, found);
    return moved;
}

void UndoStack::hide(Document &document, const QList<Moved> &moved, const Document &now)
{
    if (moved.isEmpty())
        return;
    QSet<QString> ids;
    for (const Account &one : now.accounts)
        ids.insert(one.id);
    for (const ProviderConfiguration &one : now.providers)
        ids.insert(one.id);
    for (const StoredWebhook &one : now.webhooks)
        ids.insert(one.id);
    hideIn(document.accounts, moved, ids);
    hideIn(document.providers, moved, ids);
    hideIn(document.webhooks, moved, ids);
}

UndoStack::Step UndoStack::step(const QString &label, Document other)
{
    other.index = {};
    return {label, std::move(other)};
}

void UndoStack::push(const QString &label, const Document &before, const Document &after,
                     const QString &mergeKey, const QDateTime &at)
{
    m_redo.clear();
    const QList<Moved> moved = mergeKey == kMovesSecrets ? movedIn(before, after) : QList<Moved>();
    for (Step &earlier : m_undo)
        hide(earlier.other, moved, after);
    Document from = before;
    hide(from, moved, after);
    const bool merges = !mergeKey.isEmpty() && mergeKey == m_mergeKey && !m_undo.isEmpty() &&
                        std::abs(m_editedAt.msecsTo(at)) <= kMergeMs;
    m_mergeKey = mergeKey;
    m_editedAt = at;
    if (!merges) {
        if (!moved.isEmpty() && areEqual(from, after)) {
            m_mergeKey.clear();
            return;
        }
        m_undo.append(step(label, from));
        const qsizetype objects = after.templates.size() + after.accounts.size() +
                                  after.providers.size() + after.webhooks.size();
        const qsizetype most =
            std::clamp(kMostObjects / std::max<qsizetype>(1, objects), kLeastSteps, kMostSteps);
        if (m_undo.size() > most)
            m_undo.remove(0, m_undo.size() - most);
        return;
    }
    // Typed and taken back in one breath: there is nothing to undo.
    if (areEqual(m_undo.constLast().other, after)) {
        m_undo.removeLast();
        m_mergeKey.clear();
    } else {
        m_undo.last().label = label;
    }
}

bool UndoStack::forget(const QList<KeptSecret> &secrets, const Document &current)
{
    bool any = false;
    for (QList<Step> *steps : {&m_undo, &m_redo}) {
        for (Step &one : *steps) {
            Document without = one.other;
            const bool accounts = forgetIn(without.accounts, current.accounts, secrets, current);
            const bool providers = forgetIn(without.providers, current.providers, secrets, current);
            const bool webhooks = forgetIn(without.webhooks, current.webhooks, secrets, current);
            if (!accounts && !providers && !webhooks)
                continue;
            one.other = std::move(without);
            any = true;
        }
        while (any && !steps->isEmpty() && areEqual(steps->constLast().other, current)) {
            steps->removeLast();
            m_mergeKey.clear();
        }
    }
    return any;
}

void UndoStack::clear()
{
    *this = {};
}

QString UndoStack::undoLabel() const
{
    return m_undo.isEmpty() ? QString() : m_undo.constLast().label;
}

QString UndoStack::redoLabel() const
{
    return m_redo.isEmpty() ? QString() : m_redo.constLast().label;
}

Document UndoStack::undo(const Document &current)
{
    m_mergeKey.clear();
    const Step taken = m_undo.takeLast();
    m_redo.append(step(taken.label, current));
    return taken.other;
}

Document UndoStack::redo(const Document &current)
{
    m_mergeKey.clear();
    const Step taken = m_redo.takeLast();
    m_undo.append(step(taken.label, current));
    return taken.other;
}

} // namespace sendbench::workspace
