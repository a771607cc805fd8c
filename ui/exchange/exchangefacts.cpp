// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/exchangefacts.h"

#include "ui/exchange/factlist.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qint64 kSoonDays = 30;

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(ExchangeFacts)
};

QString dated(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : u"–"_s;
}

/// Judged by the time of the exchange, so that an old one reads as it was.
void validity(FactList &list, const http::Certificate &certificate, const QDateTime &now)
{
    list.fact(Facts::tr("Valid from"), dated(certificate.notBefore));
    const QString until = dated(certificate.notAfter);
    const qint64 days = now.daysTo(certificate.notAfter);
    if (certificate.notBefore.isValid() && now < certificate.notBefore)
        list.fact(Facts::tr("Valid until"), Facts::tr("%1 (not valid yet)").arg(until),
                  Theme::Color::Bad);
    else if (certificate.notAfter.isValid() && now > certificate.notAfter)
        list.fact(Facts::tr("Valid until"), Facts::tr("%1 (expired)").arg(until),
                  Theme::Color::Bad);
    else if (certificate.notAfter.isValid() && days < kSoonDays)
        list.fact(Facts::tr("Valid until"), Facts::tr("%1 (ends in %2 days)").arg(until).arg(days),
                  Theme::Color::Caution);
    else
        list.fact(Facts::tr("Valid until"), until);
}

QString chainTitle(qsizetype index, const http::Certificate &certificate)
{
    return index == 0 ? Facts::tr("Server: %1").arg(certificate.subject)
                      : Facts::tr("Issuer %1: %2").arg(index).arg(certificate.subject);
}

} // namespace

void showTls(FactList &list, const http::Exchange &exchange)
{
    list.clear();
    if (!exchange.tls) {
        const bool wanted = exchange.request.url.scheme() == u"https"_s;
        list.sentence(wanted ? Facts::tr("No encrypted connection was made.")
                             : Facts::tr("This exchange was not encrypted (http)."));
        return;
    }
    const http::TlsInfo &tls = *exchange.tls;
    list.heading(Facts::tr("Connection"));
    list.fact(Facts::tr("Protocol"), tls.protocol);
    list.fact(Facts::tr("Cipher"), tls.cipher);
    if (!exchange.remoteAddress.isEmpty())
        list.fact(Facts::tr("Remote address"), exchange.remoteAddress);
    if (tls.chain.isEmpty())
        list.sentence(Facts::tr("The other side showed no certificate."));
    for (qsizetype i = 0; i < tls.chain.size(); ++i) {
        const http::Certificate &certificate = tls.chain.at(i);
        list.heading(chainTitle(i, certificate));
        list.fact(Facts::tr("Issued by"), certificate.issuer);
        validity(list, certificate, exchange.startedAt);
        if (!certificate.alternativeNames.isEmpty())
            list.fact(Facts::tr("Names"), certificate.alternativeNames.join(u", "_s));
        // In halves: a label does not break inside a word, and this one would widen the window.
        const qsizetype half = (certificate.sha256.size() + 1) / 2;
        list.fact(Facts::tr("SHA-256"), certificate.sha256.left(half), Theme::Color::Text, true);
        list.fact({}, certificate.sha256.mid(half), Theme::Color::Text, true);
    }
}

void showRedirects(FactList &list, const http::Exchange &exchange)
{
    list.clear();
    for (qsizetype i = 0; i < exchange.redirects.size(); ++i) {
        const http::Redirect &redirect = exchange.redirects.at(i);
        list.heading(Facts::tr("Redirect %1: %2").arg(i + 1).arg(redirect.status));
        list.fact(Facts::tr("From"), redirect.from.toString(QUrl::FullyEncoded));
        list.fact(Facts::tr("To"), redirect.to.toString(QUrl::FullyEncoded));
        if (redirect.credentialsDropped)
            list.fact(Facts::tr("Credentials"), Facts::tr("left out, because it is another host"),
                      Theme::Color::Caution);
        else
            list.fact(Facts::tr("Credentials"), Facts::tr("went along, the host is the same"));
    }
}

} // namespace sendbench::ui
