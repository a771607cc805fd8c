// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/callflow.h"

#include "base/visibletext.h"

#include <QCoreApplication>
#include <QMap>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using Json = nlohmann::json;

constexpr qsizetype kLargest = 256 * 1024;
constexpr int kMostRepetitions = 3;
constexpr int kMostDigits = 25;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

class Checker
{
public:
    [[nodiscard]] Findings run(const QByteArray &body);

private:
    void add(Severity severity, const QString &path, const QString &message,
             const QString &fix = {})
    {
        m_findings.append(
            {.severity = severity,
             .rule = u"delivery.callflow"_s,
             .path = path,
             .message = message,
             .fix = fix,
             .source = u"https://developer.8x8.com/connect/docs/voice/ivr/call-action-handling"_s,
             .code = u"-2003"_s});
    }
    void checkAction(const Json &action, const QString &path);
    void checkCapture(const Json &params, const QString &path);

    Findings m_findings;
};

/// The values that an action cannot do without.
const QMap<QString, QStringList> &required()
{
    static const QMap<QString, QStringList> all{
        {u"makeCall"_s, {u"source"_s, u"destination"_s}},
        {u"say"_s, {u"text"_s, u"voiceProfile"_s}},
        {u"sayAndCapture"_s, {u"promptMessage"_s, u"voiceProfile"_s}},
        {u"playFile"_s, {u"fileUrl"_s}},
        {u"hangup"_s, {}}};
    return all;
}

std::optional<double> number(const Json &params, const char *name)
{
    const auto found = params.find(name);
    if (found == params.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

void Checker::checkCapture(const Json &params, const QString &path)
{
    const auto most = number(params, "maxDigits");
    const auto one = number(params, "digitTimeout");
    const auto all = number(params, "overallTimeout");
    const auto hash = params.find("completeOnHash");
    const bool byHash = hash == params.end() || !hash->is_boolean() || hash->get<bool>();
    if (params.contains("minDigits") && !most)
        add(Severity::Error, path + u"/minDigits"_s, tr("minDigits needs maxDigits."));
    if ((!byHash && !most) || (most && (*most < 1 || *most > kMostDigits)))
        add(Severity::Error, path + u"/maxDigits"_s,
            tr("maxDigits must be 1 to 25; without completeOnHash it has to be there."));
    if (one && !all)
        add(Severity::Error, path + u"/digitTimeout"_s, tr("digitTimeout needs overallTimeout."));
    else if (one && *one >= *all)
        add(Severity::Error, path + u"/digitTimeout"_s,
            tr("digitTimeout must be less than overallTimeout."));
}

void Checker::checkAction(const Json &action, const QString &path)
{
    const auto found = action.is_object() ? action.find("action") : action.end();
    if (found == action.end() || !found->is_string()) {
        add(Severity::Error, path, tr("An entry of the callflow names no action."));
        return;
    }
    const QString name = QString::fromStdString(found->get<std::string>());
    if (!required().contains(name)) {
        add(Severity::Error, path + u"/action"_s,
            tr("“%1” is no action of a callflow.").arg(visibleText(name, 40)),
            tr("There are: %1. Capitals count.").arg(QStringList(required().keys()).join(u", "_s)));
        return;
    }
    const auto given = action.find("params");
    const Json params = given != action.end() && given->is_object() ? *given : Json(Json::object());
    for (const QString &key : required().value(name)) {
        const auto value = params.find(key.toStdString());
        if (value == params.end() || !value->is_string() || value->get<std::string>().empty())
            add(Severity::Error, path + u"/params/"_s + key,
                tr("“%1” needs the text “%2”.").arg(name, key));
    }
    const auto times = number(params, "repetition");
    if (times && (*times < 1 || *times > kMostRepetitions))
        add(Severity::Error, path + u"/params/repetition"_s, tr("repetition must be 1 to 3."));
    const auto speed = number(params, "speed");
    if (speed && (*speed < 0.5 || *speed > 2.0))
        add(Severity::Error, path + u"/params/speed"_s, tr("speed must be 0.5 to 2.0."));
    if (name == u"sayAndCapture"_s)
        checkCapture(params, path + u"/params"_s);
}

Findings Checker::run(const QByteArray &body)
{
    const Json root = body.size() > kLargest ? Json(Json::value_t::discarded)
                                             : Json::parse(body.toStdString(), nullptr, false);
    if (body.trimmed().isEmpty()) {
        add(Severity::Error, {},
            tr("The answer has no body: 8x8 wants a callflow here, and ends the call with an error "
               "without one."),
            tr("Answer with {\"callflow\": […]} as application/json."));
    } else if (root.is_discarded()) {
        add(Severity::Error, {}, tr("The answer is no JSON: the call ends with an error."),
            tr("Comments and commas behind the last entry, as some samples of 8x8 have them, are "
               "no JSON."));
    } else if (!root.is_object() || !root.contains("callflow") || !root.at("callflow").is_array()) {
        add(Severity::Error, u"/callflow"_s,
            tr("The answer has no list “callflow”: the call ends with an error."));
    } else if (root.at("callflow").empty()) {
        add(Severity::Warning, u"/callflow"_s,
            tr("The callflow is empty; what 8x8 does then, it does not document."),
            tr("End the call with the action hangup."));
    } else {
        int index = 0;
        for (const Json &action : root.at("callflow"))
            checkAction(action, u"/callflow/%1"_s.arg(index++));
    }
    return m_findings;
}

} // namespace

Findings checkCallflow(const QByteArray &body)
{
    return Checker().run(body);
}

} // namespace sendbench::webhooks
