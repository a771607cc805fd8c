// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/commonchecks.h"

#include "base/visibletext.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::providers", text);
}

constexpr qsizetype kShown = 60;

QString shownName(const workspace::ProviderConfiguration &provider)
{
    const QString nickname = provider.nickname();
    return visibleText(nickname.isEmpty() ? provider.id : nickname, kShown);
}

QString digits(const QString &text)
{
    QString out;
    for (const QChar c : text)
        if (c.isDigit())
            out += QString::number(c.digitValue());
    return out;
}

/// Not a copy of the value: each check goes through all configurations, and a list draws many of
/// these at once.
QString textOf(const workspace::ProviderConfiguration &provider, const QString &key)
{
    const auto *value = provider.fields.find(key);
    return value ? value->text() : QString();
}

/// digits(text) == number, told at the first that differs.
bool hasDigits(const QString &text, const QString &number)
{
    qsizetype at = 0;
    for (const QChar c : text) {
        if (!c.isDigit())
            continue;
        if (at == number.size() || c.digitValue() != number.at(at).digitValue())
            return false;
        ++at;
    }
    return at == number.size();
}

} // namespace

bool isLoopback(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

void checkHttps(Findings &findings, const QString &path, const QString &url,
                Environment environment, const QString &source)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (url.isEmpty() || parsed.scheme().compare(u"https"_s, Qt::CaseInsensitive) == 0)
        return;
    const bool sandboxed = environment == Environment::Sandbox && parsed.scheme() == u"http"_s &&
                           isLoopback(parsed.host());
    if (sandboxed)
        return;
    findings.append({.severity = Severity::Error,
                     .rule = u"provider.https"_s,
                     .path = path,
                     .message = tr("The address must begin with https://."),
                     .fix = parsed.scheme() == u"http"_s
                                ? tr("Change http:// to https://.")
                                : tr("Write the whole address, https:// included."),
                     .source = source});
}

void checkNicknameUnique(Findings &findings, const workspace::Document &document,
                         const workspace::ProviderConfiguration &provider, const QString &path)
{
    const QString nickname = provider.nickname().trimmed();
    if (nickname.isEmpty())
        return;
    const QString key = u"nickname"_s;
    for (const auto &other : document.providers) {
        const QString theirs = textOf(other, key);
        if (theirs.size() < nickname.size() ||
            QStringView(theirs).trimmed().compare(nickname, Qt::CaseInsensitive) != 0 ||
            other.id == provider.id)
            continue;
        findings.append({.severity = Severity::Error,
                         .rule = u"provider.nickname.unique"_s,
                         .path = path,
                         .message = tr("The configuration “%1” has this nickname already.")
                                        .arg(visibleText(other.id, kShown)),
                         .fix = tr("Choose another nickname.")});
        return;
    }
}

void checkNumberUnique(Findings &findings, const workspace::Document &document,
                       const workspace::ProviderConfiguration &provider, const QString &path,
                       const QString &source)
{
    const QString number = digits(provider.fields.value(path).text());
    if (number.isEmpty())
        return;
    for (const auto &other : document.providers) {
        if (!hasDigits(textOf(other, path), number) || other.id == provider.id)
            continue;
        findings.append(
            {.severity = Severity::Error,
             .rule = u"provider.number.unique"_s,
             .path = path,
             .message = tr("“%1” uses this number already; CleverTap takes a number in one "
                           "configuration only.")
                            .arg(shownName(other)),
             .fix = tr("Use another number, or remove it there first."),
             .source = source});
        return;
    }
}

void checkOneDefault(Findings &findings, const workspace::Document &document,
                     const workspace::ProviderConfiguration &provider, const QString &path,
                     const std::function<bool(const workspace::ProviderConfiguration &)> &inGroup)
{
    if (!provider.fields.value(path).flag())
        return;
    for (const auto &other : document.providers) {
        const auto *flag = other.fields.find(path);
        if (!flag || !flag->flag() || other.id == provider.id || !inGroup(other))
            continue;
        findings.append(
            {.severity = Severity::Note,
             .rule = u"provider.default.moves"_s,
             .path = path,
             .message =
                 tr("“%1” is the default now; saving moves the mark here.").arg(shownName(other))});
    }
}

} // namespace sendbench::providers
