// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretindex.h"

#include "base/atomicfile.h"
#include "base/ids.h"
#include "base/jsonreader.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

constexpr qint64 kSchema = 2;
constexpr qint64 kMaxBytes = 16 * 1024 * 1024;
constexpr int kLockMilliseconds = 30; // on the UI thread; the other program holds it for one write
const QString kOfSchema1 = u"1"_s;    // `written` of what says nothing about it

struct Entry {
    SecretKey key;
    QString scope;
    QString written;
};

Entry readEntry(const JsonReader &json, qint64 schema)
{
    Entry entry{
        .key = {json.text(u"owner"_s), json.text(u"field"_s)}, .scope = {}, .written = kOfSchema1};
    QSet<QString> known{u"owner"_s, u"field"_s};
    if (schema > 1) {
        entry.scope = json.text(u"workspace"_s, QString());
        entry.written = json.text(u"written"_s, QString());
        known += QSet<QString>{u"workspace"_s, u"written"_s};
    }
    const QStringList names = json.keys();
    for (const QString &name : names)
        if (!known.contains(name))
            json.problem(u"json.unknown-member"_s, u"owner, field"_s, name);
    return entry;
}

QList<SecretKey> sorted(const QHash<SecretKey, QString> &entries)
{
    QList<SecretKey> keys = entries.keys();
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

SecretIndex::SecretIndex(QString path)
    : m_path(std::move(path))
{
}

Result<void> SecretIndex::load()
{
    if (!QFileInfo::exists(m_path)) {
        m_content.clear();
        m_scopes.clear();
        m_unscoped.clear();
        return {};
    }
    const auto content = readFile(m_path, kMaxBytes);
    return content ? take(*content) : Failure(content.error());
}

Result<void> SecretIndex::refresh()
{
    if (!QFileInfo::exists(m_path))
        return {};
    const auto content = readFile(m_path, kMaxBytes);
    if (!content)
        return Failure(content.error());
    if (*content == m_content)
        return {};
    const auto ahead = m_isAhead ? m_scopes : QHash<QString, Entries>();
    const auto taken = take(*content);
    for (auto it = ahead.cbegin(); taken && it != ahead.cend(); ++it)
        for (auto entry = it->cbegin(); entry != it->cend(); ++entry)
            if (!own(it.key()).contains(entry.key()))
                own(it.key()).insert(entry.key(), entry.value());
    return taken;
}

Result<void> SecretIndex::take(const QByteArray &content)
{
    auto document = JsonDocument::parse(content, m_path);
    if (!document)
        return Failure(document.error());

    const JsonReader root = document->root();
    const qint64 schema = root.integer(u"schema"_s);
    if (schema > kSchema) {
        Error error{.kind = ErrorKind::Input, .code = u"secret-index.newer"_s, .where = m_path};
        error.path = u"schema"_s;
        error.expected = QString::number(kSchema);
        error.found = QString::number(schema);
        return Failure(error);
    }
    if (schema < 1)
        root.problem(u"json.value"_s, QString::number(kSchema), QString::number(schema));
    QHash<QString, Entries> scopes;
    Entries unscoped;
    const auto entries = root.list(u"secrets"_s);
    for (const JsonReader &one : entries) {
        const Entry entry = readEntry(one, schema);
        (entry.scope.isEmpty() ? unscoped : scopes[entry.scope]).insert(entry.key, entry.written);
    }
    // Those that have none are named too, or they would take what is of unknown workspaces again.
    const auto settled = schema > 1 ? root.optionalList(u"workspaces"_s) : QList<JsonReader>();
    for (const JsonReader &one : settled)
        scopes[one.asText()];
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    m_content = content;
    m_scopes = scopes;
    m_unscoped = unscoped;
    return {};
}

const SecretIndex::Entries *SecretIndex::find(const QString &scope) const
{
    const auto at = m_scopes.constFind(scope);
    return scope.isEmpty() || at == m_scopes.cend() ? &m_unscoped : &*at;
}

SecretIndex::Entries &SecretIndex::own(const QString &scope)
{
    if (scope.isEmpty())
        return m_unscoped;
    const auto at = m_scopes.find(scope);
    return at != m_scopes.end() ? *at : *m_scopes.insert(scope, m_unscoped);
}

bool SecretIndex::expected(const SecretKey &key, const QString &scope) const
{
    return find(scope)->contains(key);
}

QList<SecretKey> SecretIndex::all() const
{
    return sorted(*find(m_scope));
}

QString SecretIndex::written(const SecretKey &key, const QString &scope) const
{
    return find(scope)->value(key);
}

bool SecretIndex::isOfUnknownWorkspace(const SecretKey &key) const
{
    return find(m_scope)->value(key) == kOfSchema1;
}

QMap<QString, QList<SecretKey>> SecretIndex::everywhere() const
{
    QMap<QString, QList<SecretKey>> all;
    for (auto it = m_scopes.cbegin(); it != m_scopes.cend(); ++it)
        all.insert(it.key(), sorted(it.value()));
    if (!all.contains(m_scope) && !m_unscoped.isEmpty())
        all.insert(m_scope, sorted(m_unscoped));
    return all;
}

Result<void> SecretIndex::begin(const SecretKey &key, const QString &scope)
{
    return change([&] { own(scope).insert(key, QString()); });
}

Result<void> SecretIndex::end(const SecretKey &key, const QString &scope)
{
    return change([&, written = newUlid()] { own(scope).insert(key, written); });
}

Result<void> SecretIndex::remove(const QList<SecretKey> &keys, const QString &scope)
{
    return change([&] {
        for (const SecretKey &key : keys)
            if (find(scope)->contains(key))
                own(scope).remove(key);
    });
}

template <typename Change>
Result<void> SecretIndex::change(const Change &change)
{
    change();
    const auto saved = follow(change);
    m_isAhead = !saved;
    return saved;
}

template <typename Change>
Result<void> SecretIndex::follow(const Change &change)
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, u"file.not-writable"_s, folder);
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(kLockMilliseconds))
        return failure(ErrorKind::Storage, u"file.locked"_s, m_path);

    const auto loaded = load();
    if (!loaded && (loaded.error().code == "secret-index.newer"_L1 ||
                    loaded.error().kind == ErrorKind::Storage))
        return loaded;
    const auto before = std::pair(m_scopes, m_unscoped);
    change();
    if (loaded && std::pair(m_scopes, m_unscoped) == before && QFileInfo::exists(m_path))
        return {};
    return save(!loaded);
}

Result<void> SecretIndex::save(bool keepBackup)
{
    QJsonArray entries;
    QJsonArray workspaces;
    const auto append = [&entries](const QString &scope, const Entries &some) {
        const auto keys = sorted(some);
        for (const SecretKey &key : keys) {
            QJsonObject one{
                {u"field"_s, key.field}, {u"owner"_s, key.owner}, {u"written"_s, some.value(key)}};
            if (!scope.isEmpty())
                one.insert(u"workspace"_s, scope);
            entries.append(one);
        }
    };
    append({}, m_unscoped);
    QStringList scopes = m_scopes.keys();
    scopes.sort();
    for (const QString &scope : std::as_const(scopes)) {
        append(scope, m_scopes.value(scope));
        workspaces.append(scope);
    }
    const QJsonObject root{
        {u"schema"_s, kSchema}, {u"secrets"_s, entries}, {u"workspaces"_s, workspaces}};
    const QByteArray content = QJsonDocument(root).toJson();
    const auto saved = writeFileAtomically(m_path, content, {.keepBackup = keepBackup});
    if (saved)
        m_content = content;
    return saved;
}

} // namespace sendbench::secrets
