// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/credentialchecks.h"

#include "providers/secretvalues.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kHeaders = u"headers."_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

/// Says what is sent, not who sends it.
bool isPlainHeader(const QString &name)
{
    return name.compare(u"Content-Type"_s, Qt::CaseInsensitive) == 0 ||
           name.compare(u"Accept"_s, Qt::CaseInsensitive) == 0;
}

/// The credentials that a configuration holds, against the sets that the partner knows.
class Held
{
public:
    explicit Held(const workspace::ProviderConfiguration &provider)
        : m_provider(provider)
    {
        for (const auto &[key, value] : provider.fields)
            if (key.startsWith(kHeaders))
                m_rows.insert(key.mid(kHeaders.size()).toLower(), key);
    }

    [[nodiscard]] bool hasRow(const QString &name) const { return m_rows.contains(name.toLower()); }
    [[nodiscard]] QString keyOf(const QString &name) const { return m_rows.value(name.toLower()); }
    [[nodiscard]] forms::FieldValue value(const QString &name) const
    {
        return m_provider.fields.value(keyOf(name));
    }
    [[nodiscard]] bool filled(const forms::Preset::Row &row) const
    {
        const forms::FieldValue held = value(row.name);
        // What a preset writes into a secret row is no key yet.
        return !held.isEmpty() &&
               (!row.secret || row.value.isEmpty() || held.text().trimmed() != row.value.trimmed());
    }
    [[nodiscard]] bool basicOn() const { return m_provider.fields.value(u"basicAuth"_s).flag(); }

    [[nodiscard]] bool complete(const Partner::Credentials &set) const
    {
        return lacking(set).isEmpty();
    }
    /// Names of what is missing or empty, as the dialog has them.
    [[nodiscard]] QStringList lacking(const Partner::Credentials &set) const
    {
        QStringList names;
        if (set.basic && !basicOn())
            names.append(tr("Basic Authentication"));
        for (const auto &[key, label] : {std::pair{u"basicAuth.username"_s, tr("Username")},
                                         std::pair{u"basicAuth.password"_s, tr("Password")}})
            if (set.basic && basicOn() && m_provider.fields.value(key).isEmpty())
                names.append(label);
        for (const auto &row : set.rows)
            if (!isPlainHeader(row.name) && !filled(row))
                names.append(row.name);
        if (set.any && !anyHeader())
            names.append(tr("the copied headers"));
        return names;
    }
    /// Something of the set is in the form, filled or not.
    [[nodiscard]] bool touched(const Partner::Credentials &set) const
    {
        return (set.basic && basicOn()) || (set.any && anyHeader()) ||
               std::any_of(set.rows.begin(), set.rows.end(), [&](const auto &row) {
                   return !isPlainHeader(row.name) && hasRow(row.name);
               });
    }
    [[nodiscard]] bool begun(const Partner::Credentials &set) const
    {
        return (set.basic && basicOn()) ||
               std::any_of(set.rows.begin(), set.rows.end(), [&](const auto &row) {
                   return !isPlainHeader(row.name) && filled(row);
               });
    }

private:
    [[nodiscard]] bool anyHeader() const
    {
        return std::any_of(m_rows.keyBegin(), m_rows.keyEnd(), [&](const QString &name) {
            return !name.isEmpty() && !isPlainHeader(name) && !value(name).isEmpty();
        });
    }

    const workspace::ProviderConfiguration &m_provider;
    QHash<QString, QString> m_rows; ///< lower-case name → key
};

void add(Findings &findings, Severity severity, const QString &rule, const QString &path,
         const QString &message, const QString &fix, const QString &source)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .source = source});
}

/// "“user” and “password”, or “Authorization: Bearer …”"
QString inWords(const Partner &partner)
{
    QStringList sets;
    for (const auto &set : partner.credentials) {
        QStringList names;
        if (set.basic)
            names.append(tr("Basic Authentication"));
        if (set.any)
            names.append(tr("the headers copied from %1").arg(partner.name));
        for (const auto &row : set.rows)
            if (!isPlainHeader(row.name))
                names.append(row.value.startsWith(u"Bearer"_s) ? u"“%1: Bearer …”"_s.arg(row.name)
                                                               : u"“%1”"_s.arg(row.name));
        sets.append(names.join(tr(" and ")));
    }
    return sets.join(tr(", or "));
}

bool wantsBearer(const forms::Preset::Row &row)
{
    return row.value.startsWith(u"Bearer "_s);
}

void checkRows(Findings &findings, const Held &held, const Partner::Credentials &set)
{
    for (const auto &row : set.rows) {
        const forms::FieldValue value = held.value(row.name);
        if (!value.isText() || !held.filled(row))
            continue; // a stored secret is looked at by checkCredentialSecrets()
        if (wantsBearer(row))
            providers::checkBearerForm(findings, held.keyOf(row.name), row.name,
                                       value.text().toUtf8(), set.source);
        else if (!row.secret && !row.value.isEmpty() && !isPlainHeader(row.name) &&
                 value.text().trimmed() != row.value)
            add(findings, Severity::Warning, u"provider.headers.value"_s, held.keyOf(row.name),
                tr("The guide has the value %1 for this header.").arg(row.value),
                tr("Copy it from the guide, unless the partner gave you another."), set.source);
    }
}

void incomplete(Findings &findings, const Partner &partner, const Held &held)
{
    const auto begun = std::find_if(partner.credentials.begin(), partner.credentials.end(),
                                    [&](const auto &set) { return held.begun(set); });
    const bool none = begun == partner.credentials.end();
    const auto &set = none ? partner.credentials.first() : *begun;
    const QStringList lacking = held.lacking(set);
    const QString message =
        none ? tr("No credentials: %1 needs %2.").arg(partner.name, inWords(partner))
        : lacking.size() == 1
            ? tr("The value of “%1” is missing or empty.").arg(lacking.first())
            : tr("The values of “%1” are missing or empty.").arg(lacking.join(u"”, “"_s));
    const bool basic = set.basic && (none || !held.basicOn() || set.rows.isEmpty());
    add(findings, Severity::Error, u"provider.headers.incomplete"_s,
        basic ? u"basicAuth"_s : u"headers"_s, message,
        basic ? tr("Tick Basic Authentication and enter what %1 gave you.").arg(partner.name)
        // Names that no guide prints are no preset.
        : set.rows.isEmpty()
            ? tr("Press “Paste headers” with what %1 shows, or add them one by one.")
                  .arg(partner.name)
            : tr("Choose a preset and enter the values from %1.").arg(partner.name),
        set.source);
}

} // namespace

void checkCredentialSecrets(Findings &findings, const Partner &partner,
                            const workspace::ProviderConfiguration &provider,
                            const sending::SecretValues &secrets)
{
    const Held held(provider);
    for (const auto &set : partner.credentials)
        for (const auto &row : set.rows) {
            const QString key = held.keyOf(row.name);
            if (wantsBearer(row) && held.value(row.name).isSecret())
                providers::checkBearerForm(findings, key, row.name,
                                           secrets.value({provider.id, key}), set.source);
        }
}

void checkCredentials(Findings &findings, const Partner &partner,
                      const workspace::ProviderConfiguration &provider)
{
    if (partner.credentials.isEmpty())
        return; // the guide states none
    const Held held(provider);
    QList<const Partner::Credentials *> complete;
    QList<const Partner::Credentials *> touched;
    for (const auto &set : partner.credentials) {
        checkRows(findings, held, set);
        if (held.complete(set))
            complete.append(&set);
        else if (held.touched(set))
            touched.append(&set);
    }
    if (complete.isEmpty())
        incomplete(findings, partner, held);
    else if (complete.size() > 1)
        add(findings, Severity::Warning, u"provider.headers.both"_s, u"headers"_s,
            tr("More than one set of credentials is filled; %1 needs one: %2.")
                .arg(partner.name, inWords(partner)),
            tr("Keep the one whose values %1 gave you.").arg(partner.name),
            complete.first()->source);
    else if (!touched.isEmpty())
        add(findings, Severity::Warning, u"provider.headers.both"_s, u"headers"_s,
            tr("Rows of another set of credentials are here, and that set is not complete."),
            tr("Remove what is left over of “%1”.").arg(touched.first()->title),
            touched.first()->source);
}

} // namespace sendbench::integrations::clevertap
