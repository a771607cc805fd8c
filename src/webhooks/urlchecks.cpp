// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/urlchecks.h"

#include "base/urltoken.h"
#include "base/visibletext.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

constexpr int kHttps = 443;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

bool isIn(const QHostAddress &address, std::initializer_list<const char *> nets)
{
    return std::any_of(nets.begin(), nets.end(), [&address](const char *net) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(net)));
    });
}

/// Why nobody outside can reach the address, in words; empty: they can. RFC 6890.
QString whyNotPublic(const QHostAddress &address)
{
    if (address.isLoopback() || isIn(address, {"127.0.0.0/8"}))
        return tr("it is this machine itself");
    if (isIn(address,
             {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"}))
        return tr("it is a private address");
    if (isIn(address, {"169.254.0.0/16", "fe80::/10"}))
        return tr("it is an address of one cable or network (link-local)");
    if (isIn(address, {"0.0.0.0/8", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24",
                       "224.0.0.0/3", "2001:db8::/32", "ff00::/8"}) ||
        address == QHostAddress(QHostAddress::AnyIPv6))
        return tr("it is an address that no server has");
    return {};
}

/// The same of a name. RFC 6761, 6762, 8375, and what routers and companies use.
QString whyNotPublic(const QString &host)
{
    QHostAddress address(host);
    if (!address.isNull()) {
        bool mapped = false;
        const quint32 four = address.toIPv4Address(&mapped);
        return whyNotPublic(mapped ? QHostAddress(four) : address);
    }
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    if (name == u"localhost"_s || name.endsWith(u".localhost"_s))
        return tr("it is this machine itself");
    if (!name.contains(u'.'))
        return tr("it has no domain");
    for (const QString &end : {u".local"_s, u".internal"_s, u".lan"_s, u".home.arpa"_s, u".home"_s,
                               u".corp"_s, u".intranet"_s})
        if (name.endsWith(end))
            return tr("names in “%1” are of one's own network").arg(end);
    for (const QString &end : {u".test"_s, u".invalid"_s, u".example"_s, u".onion"_s})
        if (name.endsWith(end))
            return tr("names in “%1” are found by nobody").arg(end);
    return {};
}

class Checker
{
public:
    Checker(const QString &path, Environment environment, const AddressRules &rules)
        : m_path(path)
        , m_environment(environment)
        , m_rules(rules)
    {
    }

    [[nodiscard]] Findings run(const QString &text);

private:
    void add(Severity severity, const QString &rule, const QString &message,
             const QString &fix = {}, const QString &code = {})
    {
        m_findings.append({.severity = severity,
                           .rule = u"webhook."_s + rule,
                           .path = m_path,
                           .message = message,
                           .fix = fix,
                           .source = m_rules.source,
                           .code = code});
    }
    void checkToken(const QString &text);
    void checkWhere(const QUrl &url);
    void checkRest(const QUrl &url);

    QString m_path;
    Environment m_environment;
    const AddressRules &m_rules;
    Findings m_findings;
};

void Checker::checkToken(const QString &text)
{
    if (!m_rules.stored || findUrlTokens(text).isEmpty())
        return;
    add(Severity::Warning, u"url-token"_s,
        tr("The address looks as if a part of it were a token. Here it stands in the workspace "
           "file, for everybody to read who gets that."),
        tr("Choose “In the keychain” and enter it there (on the command line: “webhook set ID "
           "address=secret”, then “secret set ID uri”)."));
}

void Checker::checkWhere(const QUrl &url)
{
    const bool here = isOnThisMachine(url.host());
    const bool meant = m_environment == Environment::Sandbox;
    if (url.scheme() != u"https"_s && !(here && meant))
        add(m_rules.inTheClear, u"url-https"_s,
            tr("The address is not https: what is posted, customers' messages and the "
               "authentication with them, goes through the net in the clear."),
            tr("Write https:// and give the server a certificate."));
    if (const QString why = whyNotPublic(url.host().toLower()); !why.isEmpty() && !meant)
        add(m_rules.unreachable, u"url-public"_s,
            tr("8x8 cannot reach “%1”: %2.").arg(visibleText(url.host(), 80), why),
            tr("Use a public name; for a server on this machine, a tunnel that gives it one."));
    else if (why.isEmpty() && !QHostAddress(url.host()).isNull())
        add(Severity::Warning, u"url-name"_s,
            tr("“%1” is no name: few certificates are for bare addresses.")
                .arg(visibleText(url.host(), 80)),
            tr("Use a name that the certificate has."));
}

void Checker::checkRest(const QUrl &url)
{
    if (!url.userInfo().isEmpty())
        add(Severity::Error, u"url-credentials"_s,
            tr("The address holds a user name or a password, which every list and log shows."),
            tr("Take them out and set the authentication instead."));
    else
        checkToken(url.toString(QUrl::FullyEncoded));
    const int port = url.port(kHttps);
    if (port == 0 || (url.scheme() == u"https"_s && port == 80))
        add(Severity::Error, u"url-port"_s, tr("At port %1 no https server answers.").arg(port));
    else if (port != kHttps && !isOnThisMachine(url.host()))
        add(Severity::Note, u"url-port"_s,
            tr("Port %1: 8x8 documents no limit on ports, but firewalls know 443 best.").arg(port));
    if (url.hasFragment())
        add(Severity::Warning, u"url-fragment"_s,
            tr("What stands behind # is never sent to a server."), tr("Take it out."));
    const QString rest = url.path(QUrl::FullyDecoded) + url.query(QUrl::FullyDecoded);
    if (rest.contains(u"{{"_s) || (rest.contains(u'<') && rest.contains(u'>')))
        add(m_rules.stored ? Severity::Warning : Severity::Error, u"url-place"_s,
            tr("The address holds a place that nobody filled in, such as {{…}} or <…>."),
            tr("Write what belongs there; 8x8 fills in nothing."));
    if (url.path().isEmpty() || url.path() == u"/"_s)
        add(Severity::Note, u"url-path"_s,
            tr("The address has no path: the start page of the server would get the events."));
}

Findings Checker::run(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    if (text.contains(u'…') || text.contains(u"‹secret:"_s)) {
        add(Severity::Error, u"url-part"_s,
            tr("This is only a part of an address: the rest may be a token and was not kept."),
            tr("Choose “In the keychain” and enter the whole address."));
        return m_findings;
    }
    if (text.isEmpty() || !url.isValid() || !web || url.host().isEmpty()) {
        // Not the text itself: what is no address may be anything, a key pasted here too.
        add(Severity::Error, u"url"_s,
            text.isEmpty() ? tr("An address is missing.") : tr("This is no whole web address."),
            tr("Write it with https:// and the host."), m_rules.code);
        return m_findings;
    }
    checkWhere(url);
    checkRest(url);
    sortFindings(m_findings);
    return m_findings;
}

} // namespace

bool isOnThisMachine(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

Findings checkAddress(const QString &path, const QString &text, Environment environment,
                      const AddressRules &rules)
{
    return Checker(path, environment, rules).run(text);
}

} // namespace sendbench::webhooks
