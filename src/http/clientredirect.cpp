// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientredirect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

bool isOneOf(const QByteArray &name, const QList<QByteArray> &names)
{
    return std::any_of(names.begin(), names.end(), [&](const QByteArray &one) {
        return one.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

void becomeGet(Request &request)
{
    if (request.method == "GET" || request.method == "HEAD")
        return;
    request.method = "GET";
    request.body.clear();
    request.headers.removeIf([](const Header &header) {
        return isOneOf(header.name, {"Content-Length", "Content-Type", "Content-Encoding",
                                     "Content-Language", "Content-Location", "Transfer-Encoding"});
    });
}

/// True if there was something to drop.
bool dropCredentials(Request &request)
{
    const QList<QByteArray> names =
        request.credentialHeaders +
        QList<QByteArray>{"Authorization", "Proxy-Authorization", "Cookie"};
    const auto dropped =
        request.headers.removeIf([&](const Header &header) { return isOneOf(header.name, names); });
    return dropped > 0;
}

/// The one Location there is; several that differ lead nowhere.
std::optional<QByteArray> location(const Response &response)
{
    std::optional<QByteArray> found;
    for (const Header &header : response.headers) {
        if (header.name.compare("Location", Qt::CaseInsensitive) != 0)
            continue;
        if (found && *found != header.value)
            return QByteArray();
        found = header.value;
    }
    return found;
}

Failure redirectError(const QString &code, const QUrl &from)
{
    return failure(ErrorKind::Protocol, code, from.host());
}

} // namespace

Result<std::optional<RedirectStep>> redirectStep(const Request &request, const Response &response,
                                                 const QList<Redirect> &before)
{
    const auto where = location(response);
    if (!isRedirect(response.status) || request.maxRedirects <= 0 || !where)
        return std::nullopt;
    const QUrl relative = QUrl::fromEncoded(*where);
    QUrl to = request.url.resolved(relative);
    to.setFragment(QString());
    if (where->isEmpty() || !relative.isValid())
        return redirectError(u"redirect.invalid"_s, request.url);
    if (request.url.scheme() == "https"_L1 && to.scheme() == "http"_L1)
        return redirectError(u"redirect.scheme"_s, request.url);

    RedirectStep step{.request = request};
    step.request.url = to;
    if (response.status <= 303)
        becomeGet(step.request);
    if (!sameOrigin(request.url, to)) {
        step.record.credentialsDropped = dropCredentials(step.request);
        step.request.headers.removeIf(
            [](const Header &header) { return isOneOf(header.name, {"Host"}); });
    }
    step.record.status = response.status;
    step.record.from = request.url;
    step.record.to = to;
    if (!prepare(step.request))
        return redirectError(u"redirect.invalid"_s, request.url);
    // The same URL by another method is a step forward: POST, then GET of the same page.
    const bool seen = (to == request.url && step.request.method == request.method) ||
                      std::any_of(before.begin(), before.end(), [&](const Redirect &one) {
                          return one.from == to && step.request.method == request.method;
                      });
    if (seen)
        return redirectError(u"redirect.loop"_s, request.url);
    if (before.size() >= request.maxRedirects)
        return redirectError(u"redirect.too-many"_s, request.url);
    return step;
}

} // namespace sendbench::http
