// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretindex.h"

#include "base/atomicfile.h"
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

constexpr qint64 kSchema = 1;
constexpr qint64 kMaxBytes = 4 * 1024 * 1024;
constexpr int kLockMilliseconds = 30; // on the UI thread; the other program holds it for one write

SecretKey readKey(const JsonReader &entry)
{
    const SecretKey key{entry.text(u"owner"_s), entry.text(u"field"_s)};
    const QStringList names = entry.keys();
    for (const QString &name : names)
        if (name != "owner"_L1 && name != "field"_L1)
            entry.problem(u"json.unknown-member"_s, u"owner, field"_s, name);
    return key;
}

} // namespace

SecretIndex::SecretIndex(QString path)
    : m_path(std::move(path))
{
}

Result<void> SecretIndex::load()
{
    if (!QFileInfo::exists(m_path)) {
        m_keys.clear();
        return {};
    }
    const auto content = readFile(m_path, kMaxBytes);
    if (!content)
        return Failure(content.error());
    auto document = JsonDocument::parse(*content, m_path);
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
    if (schema != kSchema)
        root.problem(u"json.value"_s, QString::number(kSchema), QString::number(schema));
    QSet<SecretKey> keys;
    const auto entries = root.list(u"secrets"_s);
    for (const JsonReader &entry : entries)
        keys.insert(readKey(entry));
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    m_keys = keys;
    return {};
}

QList<SecretKey> SecretIndex::all() const
{
    QList<SecretKey> keys = m_keys.values();
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<void> SecretIndex::add(const SecretKey &key)
{
    return change(Change::Add, key);
}

Result<void> SecretIndex::remove(const SecretKey &key)
{
    return change(Change::Remove, key);
}

Result<void> SecretIndex::change(Change change, const SecretKey &key)
{
    const auto apply = [&] {
        if (change == Change::Add)
            m_keys.insert(key);
        else
            m_keys.remove(key);
    };
    apply();
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
    const QSet<SecretKey> before = m_keys;
    apply();
    if (loaded && m_keys == before && QFileInfo::exists(m_path))
        return {};
    return save(!loaded);
}

Result<void> SecretIndex::save(bool keepBackup) const
{
    QJsonArray entries;
    const auto keys = all();
    for (const SecretKey &key : keys)
        entries.append(QJsonObject{{u"field"_s, key.field}, {u"owner"_s, key.owner}});
    const QJsonObject root{{u"schema"_s, kSchema}, {u"secrets"_s, entries}};
    return writeFileAtomically(m_path, QJsonDocument(root).toJson(), {.keepBackup = keepBackup});
}

} // namespace sendbench::secrets
