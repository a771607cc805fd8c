// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arraysandbox.h"

#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/templatesapi.h"
#include "integrations/connect8x8/webhooks/arraydemo.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::connect8x8
{

namespace
{

http::ServerAnswer done()
{
    return {.status = 200};
}

http::ServerAnswer refused(const ArrayRefusal &refusal, SandboxContext &context)
{
    return ConnectSandbox::errorAnswer(400, refusal.code, refusal.message, context);
}

/// Of the first label of the host, else of the first part of the path.
ArrayFront frontOf(const http::ReceivedRequest &request, const QString &prefix)
{
    const QByteArray host =
        http::headerValue(request.headers, "Host").value_or(QByteArray()).toLower();
    if (prefix == u"sms"_s || host.startsWith("sms."))
        return ArrayFront::Sms;
    if (prefix == u"chatapps"_s || host.startsWith("chatapps."))
        return ArrayFront::ChatApps;
    return ArrayFront::Either;
}

bool isAskedFor(const ArrayElement &record, ArrayFront front)
{
    return front == ArrayFront::Either || record.sms == (front == ArrayFront::Sms);
}

/// An array that is not empty.
std::optional<Json> elementsOf(const QByteArray &body)
{
    Json root = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    return root.is_array() && !root.empty() ? std::optional(root) : std::nullopt;
}

} // namespace

const QString ArraySandbox::kTypedAccount = u"00000000-5a4d-4b0c-8000-000000009001"_s;
const QString ArraySandbox::kDuplicateAccount = u"00000000-5a4d-4b0c-8000-000000009002"_s;
const QString ArraySandbox::kOldAccount = u"00000000-5a4d-4b0c-8000-000000009003"_s;

using Records = QList<ArrayElement>;

struct ArraySandbox::Call {
    QString account; ///< lower case
    ArrayFront front = ArrayFront::Either;
    bool sms = true; ///< whose typed records, of ArrayFront::Typed
};

struct ArraySandbox::State {
    QHash<QString, Records> accounts;

    Records &of(const QString &account)
    {
        if (!accounts.contains(account)) {
            Records fresh;
            if (account == kTypedAccount)
                fresh = demoTypedRecords();
            if (account == kDuplicateAccount)
                fresh = demoDuplicates();
            accounts.insert(account, fresh);
        }
        return accounts[account];
    }
};

ArraySandbox::ArraySandbox(LegacyRecords &legacy)
    : m_legacy(legacy)
    , m_state(std::make_unique<State>())
{
    for (const LegacyRecord &record : demoOldRecords(kOldAccount))
        m_legacy.add(record);
}

ArraySandbox::~ArraySandbox() = default;

QStringList ArraySandbox::paths()
{
    return {
        u"GET, POST, DELETE /sms/api/v1/accounts/{id}/webhooks      8x8 SMS webhooks"_s,
        u"GET, POST, DELETE /chatapps/api/v1/accounts/{id}/webhooks 8x8 Chat Apps webhooks"_s,
        u"GET, POST, DELETE /api/v1/accounts/{id}/webhooks          … both, told by the type"_s};
}

QStringList ArraySandbox::hints()
{
    return {
        u"8x8 webhooks: account %1 answers typed records (DR, MO, MSG, EV)"_s.arg(kTypedAccount),
        u"… %1 begins with two records of one sub-account, twice"_s.arg(kDuplicateAccount),
        u"… %1 has old (Wavecell) records, which keep new ones of their sub-accounts out"_s.arg(
            kOldAccount)};
}

std::optional<http::ServerAnswer> ArraySandbox::answer(const http::ReceivedRequest &request,
                                                       SandboxContext &context)
{
    static const QRegularExpression path(
        uR"(\A(?:/(sms|chatapps))?/api/v1/accounts/([^/]+)/webhooks\z)"_s);
    const auto match = path.match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (request.method != "GET" && request.method != "POST" && request.method != "DELETE")
        return ConnectSandbox::wrongMethod("GET, POST, DELETE", context);
    if (http::headerValue(request.headers, "Authorization") != "Bearer " + ConnectSandbox::kApiKey)
        return ConnectSandbox::errorAnswer(401, 1200, u"Request was not authenticated properly"_s,
                                           context);
    const QString account = match.captured(2).toLower();
    if (account.contains(u"unknown"_s))
        return ConnectSandbox::errorAnswer(404, 1300, u"Not found"_s, context);
    if (!isAccountId(account))
        return ConnectSandbox::errorAnswer(400, 1000, u"Invalid account id"_s, context);
    Call call{.account = account, .front = frontOf(request, match.captured(1))};
    if (request.method == "GET")
        return list(call);
    if (account == kTypedAccount) {
        call.sms = call.front != ArrayFront::ChatApps;
        call.front = ArrayFront::Typed;
    }
    return request.method == "POST" ? post(call, request.body, context)
                                    : remove(call, request.body, context);
}

http::ServerAnswer ArraySandbox::list(const Call &call)
{
    Json all = Json::array();
    for (const ArrayElement &record : m_state->of(call.account))
        if (isAskedFor(record, call.front))
            all.push_back(record.answered());
    // No page says whether a list shows old records; their version is in the typed form's sample.
    if (call.front != ArrayFront::ChatApps)
        for (const LegacyRecord &record : m_legacy.of(call.account))
            all.push_back(answeredOld(record));
    return {.headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = QByteArray::fromStdString(
                all.dump(-1, ' ', false, Json::error_handler_t::replace))};
}

http::ServerAnswer ArraySandbox::post(const Call &call, const QByteArray &body,
                                      SandboxContext &context)
{
    const auto elements = elementsOf(body);
    if (!elements)
        return refused({.message = u"Invalid request body"_s}, context);
    Records wanted;
    for (const Json &element : *elements) {
        ArrayPost read = readPost(element, call.front);
        if (read.refusal)
            return refused(*read.refusal, context);
        for (ArrayElement &record : read.records)
            record.sms = call.front == ArrayFront::Typed ? call.sms : record.sms;
        const QString &scope = read.records.first().subAccountId;
        if (const auto words = m_legacy.blocksNew(call.account, scope);
            words && call.front != ArrayFront::Typed)
            return refused({.message = *words}, context);
        wanted += read.records;
    }
    // All or nothing, and one record for each key afterwards, in the place of the first.
    Records &records = m_state->of(call.account);
    for (const ArrayElement &record : wanted) {
        const auto same = [&](const ArrayElement &one) {
            return one.sms == record.sms && one.subAccountId == record.subAccountId &&
                   one.type == record.type;
        };
        const auto at = std::find_if(records.begin(), records.end(), same);
        if (at == records.end()) {
            records.append(record);
            continue;
        }
        *at = record;
        records.erase(std::remove_if(at + 1, records.end(), same), records.end());
    }
    tellLegacy(call.account);
    return done();
}

http::ServerAnswer ArraySandbox::remove(const Call &call, const QByteArray &body,
                                        SandboxContext &context)
{
    const auto elements = elementsOf(body);
    if (!elements)
        return refused({.message = u"Invalid request body"_s}, context);
    QList<ArrayDeletion> wanted;
    for (const Json &element : *elements) {
        ArrayDeletion one = readDeletion(element, call.front);
        if (one.refusal)
            return refused(*one.refusal, context);
        if (call.front == ArrayFront::Typed)
            one.sms = call.sms;
        wanted.append(one);
    }
    Records &records = m_state->of(call.account);
    for (const ArrayDeletion &one : wanted)
        records.removeIf([&](const ArrayElement &record) { return one.names(record); });
    tellLegacy(call.account);
    return done();
}

void ArraySandbox::tellLegacy(const QString &account)
{
    if (account == kTypedAccount)
        return; // its records are of the older form themselves
    QList<LegacyRecords::Current> current;
    for (const ArrayElement &record : m_state->of(account))
        current.append({record.subAccountId, QString::fromStdString(record.url)});
    m_legacy.setCurrent(account, current);
}

} // namespace sendbench::integrations::connect8x8
