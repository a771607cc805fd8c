// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/templateshelf.h"

#include "library/library.h"
#include "templates/words.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{

void addButtons(QStringList &lines, const QList<templates::Button> &buttons)
{
    for (const auto &button : buttons)
        lines.append({button.text, button.url, button.phoneNumber});
}

QString textOf(const templates::Template &t)
{
    QStringList lines;
    if (t.header)
        lines.append(t.header->text);
    if (t.offer)
        lines.append(t.offer->text);
    if (t.body)
        lines.append(t.body->text);
    if (t.footer)
        lines.append(t.footer->text);
    addButtons(lines, t.buttons);
    for (const auto &card : t.cards.value_or(QList<templates::Card>())) {
        if (card.body)
            lines.append(card.body->text);
        addButtons(lines, card.buttons);
    }
    return lines.join(u'\n').toLower();
}

TemplateDigest digestOf(const templates::Template &t, const Findings &findings)
{
    TemplateDigest digest{
        .category = categoryWord(t), .status = t.remote.status, .text = textOf(t)};
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            ++digest.errors;
        else if (finding.severity == Severity::Warning)
            ++digest.warnings;
        else
            ++digest.notes;
    }
    return digest;
}

} // namespace

/// The templates of one provider with what is known of all of them.
struct TemplateShelf::Sweep {
    QList<templates::Template> values;
    std::shared_ptr<templates::DuplicateIndex> index;
};

void TemplateShelf::forgetGone(const QList<workspace::StoredTemplate> &all)
{
    QSet<QString> there;
    for (const auto &one : all)
        there.insert(one.id);
    const QMutexLocker locked(&m_reading);
    m_read.removeIf([&](const auto &entry) { return !there.contains(entry.key()); });
    m_judged.removeIf([&](const auto &entry) { return !there.contains(entry.key()); });
}

bool TemplateShelf::readNew(const QList<workspace::StoredTemplate> &all,
                            const std::atomic_bool &stop)
{
    for (const auto &one : all) {
        if (stop)
            return false;
        {
            const QMutexLocker locked(&m_reading);
            const auto known = m_read.constFind(one.id);
            if (known != m_read.constEnd() && known->content == one.content &&
                known->provider == one.provider)
                continue;
        }
        auto read = library::read(one);
        const QMutexLocker locked(&m_reading);
        m_read.insert(one.id,
                      {one.content, one.provider, std::move(read.value), std::move(read.findings)});
    }
    return true;
}

QByteArray TemplateShelf::keyOf(const QList<workspace::StoredTemplate> &all,
                                templates::Target target) const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&](const QString &text) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()),
                                    text.size() * qsizetype(sizeof(char16_t))));
        hash.addData(QByteArrayView("\0\0", 2));
    };
    add(templates::targetName(target));
    for (const auto &one : all) {
        add(one.provider);
        add(one.name);
        add(one.language);
    }
    return hash.result();
}

void TemplateShelf::judge(const QList<workspace::StoredTemplate> &all, const QSet<QString> &untold,
                          templates::Target target, const std::atomic_bool &stop,
                          const std::function<void(QList<Judged>)> &told)
{
    const QMutexLocker working(&m_working);
    forgetGone(all);
    if (stop || !readNew(all, stop))
        return;
    // Another name may make a duplicate of any of them, or of none.
    if (const QByteArray key = keyOf(all, target); key != m_key) {
        m_judged.clear();
        m_key = key;
    }
    QHash<QString, Sweep> byProvider;
    QList<qsizetype> places;
    {
        const QMutexLocker locked(&m_reading);
        for (const auto &one : all) {
            QList<templates::Template> &values = byProvider[one.provider].values;
            places.append(values.size());
            values.append(m_read.value(one.id).value);
        }
    }
    QList<Judged> slice;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto &one = all.at(i);
        if (!untold.contains(one.id) && m_judged.value(one.id) == one.content)
            continue;
        if (stop)
            break;
        Sweep &sweep = byProvider[one.provider];
        if (!sweep.index)
            sweep.index = std::make_shared<templates::DuplicateIndex>(sweep.values);
        const auto &value = sweep.values.at(places.at(i));
        const Findings found = templates::lint(
            value, {.target = target, .index = sweep.index.get(), .self = places.at(i)});
        Findings read;
        {
            const QMutexLocker locked(&m_reading);
            read = m_read.value(one.id).findings;
        }
        slice.append({one.id, one.content, digestOf(value, templates::joined(found, read))});
        m_judged.insert(one.id, one.content);
        if (slice.size() >= kSlice)
            told(std::exchange(slice, {}));
    }
    if (!slice.isEmpty())
        told(slice);
}

QList<templates::Template> TemplateShelf::others(const QString &provider,
                                                 const QString &exceptId) const
{
    const QMutexLocker locked(&m_reading);
    QList<templates::Template> all;
    for (auto one = m_read.cbegin(); one != m_read.cend(); ++one)
        if (one->provider == provider && one.key() != exceptId)
            all.append(one->value);
    return all;
}

} // namespace sendbench::models
