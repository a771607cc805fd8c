// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/envstore.h"

#include "base/redactor.h"
#include "secrets/secretrules.h"
#include "secrets/taskjobs.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

namespace
{

constexpr auto kPrefix = "SENDBENCH_SECRET_"_L1;

QString inUpperCase(const QString &text)
{
    QString out;
    const auto codePoints = text.toUcs4();
    for (const auto c : codePoints) {
        if (c >= 'a' && c <= 'z')
            out += QChar(static_cast<char16_t>(c - 'a' + 'A'));
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            out += QChar(static_cast<char16_t>(c));
        else
            out += u'_';
    }
    return out;
}

Error readOnly(const SecretKey &key)
{
    Error error = secretError(u"secret.read-only"_s, key);
    error.expected = EnvStore::variableName(key);
    return error;
}

} // namespace

EnvStore::EnvStore(Redactor &redactor, QProcessEnvironment environment, QObject *parent)
    : SecretStore(parent)
    , m_redactor(redactor)
    , m_environment(std::move(environment))
{
}

void EnvStore::coverAll()
{
    const QStringList names = m_environment.keys();
    QList<std::pair<QString, QByteArray>> unknown;
    for (const QString &name : names) {
        const QByteArray value = m_environment.value(name).toLocal8Bit();
        // A shorter one that nobody uses would cover half of every text.
        if (name.startsWith(kPrefix) && value.size() >= 4 && !m_redactor.find(value))
            unknown.append({name, value});
    }
    // Only then: a search after each would begin anew with all that is known.
    for (const auto &[name, value] : std::as_const(unknown))
        m_redactor.add(name, value);
}

void EnvStore::setSecrets(std::function<QList<SecretKey>()> all)
{
    m_all = std::move(all);
    forgetSecrets();
}

std::optional<SecretKey> EnvStore::otherOf(const QString &variable, const SecretKey &key) const
{
    if (!m_byName) {
        m_byName.emplace();
        const auto all = m_all ? m_all() : QList<SecretKey>();
        for (const SecretKey &one : all)
            (*m_byName)[variableName(one)].append(one);
    }
    const auto same = m_byName->value(variable);
    const auto other = std::find_if(same.cbegin(), same.cend(),
                                    [&](const SecretKey &one) { return !(one == key); });
    return other == same.cend() ? std::nullopt : std::optional(*other);
}

QString EnvStore::variableName(const SecretKey &key)
{
    return kPrefix + inUpperCase(key.owner) + u'_' + inUpperCase(key.field);
}

QString EnvStore::name() const
{
    return u"env"_s;
}

Result<QByteArray> EnvStore::value(const SecretKey &key) const
{
    const QString variable = variableName(key);
    Error error = secretError(u"secret.not-found"_s, key);
    error.expected = variable;
    if (!m_environment.contains(variable))
        return Failure(error);
    if (const auto other = otherOf(variable, key)) {
        error.code = u"secret.same-variable"_s;
        error.found = other->label();
        return Failure(error);
    }
    const QByteArray found = m_environment.value(variable).toLocal8Bit();
    if (auto refused = refusal(key, found)) {
        refused->where = variable;
        return Failure(*refused);
    }
    return found;
}

ReadJob *EnvStore::read(const SecretKey &key, QObject *parent)
{
    auto found = value(key);
    if (found)
        m_redactor.add(key.label(), *found);
    return new TaskReadJob([found] { return found; }, parent);
}

WriteJob *EnvStore::write(const SecretKey &key, const QByteArray &value, QObject *parent)
{
    m_redactor.add(key.label(), value);
    return new TaskWriteJob([key]() -> Result<void> { return Failure(readOnly(key)); }, parent);
}

WriteJob *EnvStore::remove(const SecretKey &key, QObject *parent)
{
    return new TaskWriteJob([key]() -> Result<void> { return Failure(readOnly(key)); }, parent);
}

} // namespace sendbench::secrets
