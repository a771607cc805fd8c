// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What a send of a template would carry, and what a phone would show.
#include "app/cli/commands/templatecommand.h"

#include "app/cli/exitcode.h"
#include "base/jsontext.h"
#include "integrations/clevertap/templatepayload.h"
#include "templates/payload.h"
#include "templates/preview.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

QString kindName(templates::ValueKind kind)
{
    using templates::ValueKind;
    switch (kind) {
    case ValueKind::Text:
        return u"text"_s;
    case ValueKind::MediaUrl:
        return u"mediaUrl"_s;
    case ValueKind::FileName:
        return u"fileName"_s;
    case ValueKind::Number:
        return u"number"_s;
    case ValueKind::Code:
        return u"code"_s;
    case ValueKind::DateTime:
        return u"dateTime"_s;
    case ValueKind::UrlSuffix:
        return u"urlSuffix"_s;
    case ValueKind::Payload:
    case ValueKind::CallPayload:
        return u"payload"_s;
    case ValueKind::Json:
        return u"json"_s;
    case ValueKind::ParameterType:
        return u"type"_s;
    case ValueKind::Currency:
        return u"currency"_s;
    case ValueKind::Amount:
        return u"amount"_s;
    case ValueKind::WebAddress:
        return u"url"_s;
    }
    return {};
}

QString textOf(const QList<templates::Run> &runs)
{
    QString text;
    for (const auto &run : runs)
        text += run.text;
    return text;
}

/// The bubble in plain text, as a terminal can show it.
QString drawn(const templates::Preview &shown)
{
    QStringList lines;
    const auto header = [&](const std::optional<templates::PreviewHeader> &one, const QString &in) {
        if (one && !one->text.isEmpty())
            lines.append(in + textOf(one->text));
        else if (one)
            lines.append(in + u"[%1]"_s.arg(one->url.isEmpty() ? one->name : one->url));
    };
    const auto buttons = [&](const QList<templates::PreviewButton> &all, const QString &in) {
        for (const auto &one : all)
            lines.append(in + u"( %1 )"_s.arg(one.label) +
                         (one.detail.isEmpty() ? QString() : u"  "_s + one.detail));
    };
    header(shown.header, {});
    if (shown.offer)
        lines.append(
            u"[%1] %2 %3"_s.arg(shown.offer->title, shown.offer->countdown, shown.offer->code)
                .trimmed());
    for (const auto &paragraph : shown.body)
        lines.append(textOf(paragraph.runs));
    if (!shown.footer.isEmpty())
        lines.append(shown.footer);
    buttons(shown.buttons, {});
    for (const auto &card : shown.cards) {
        lines.append(u"──"_s);
        header(card.header, u"  "_s);
        for (const auto &paragraph : card.body)
            lines.append(u"  "_s + textOf(paragraph.runs));
        buttons(card.buttons, u"  "_s);
    }
    for (const QString &notice : shown.notices)
        lines.append(u"! "_s + notice);
    return lines.join(u'\n') + u'\n';
}

} // namespace

std::optional<templates::Values> TemplateCommand::values(const templates::Template &t)
{
    templates::Values given;
    const QStringList all = m_arguments.values(u"--var"_s);
    for (const QString &one : all) {
        const qsizetype at = one.indexOf(u'=');
        if (at < 1) {
            fail(usageError(tr("--var is KEY=VALUE, like --var body.1=Ines")).value());
            return std::nullopt;
        }
        given.insert(one.left(at), one.mid(at + 1));
    }
    const auto known = templates::normalised(t, given);
    if (!known) {
        fail(known.error());
        return std::nullopt;
    }
    return *known;
}

void TemplateCommand::variables()
{
    const auto t = wanted(m_arguments.word(1));
    if (!t)
        return;
    QString text;
    const auto listed = [&](const QList<templates::ValueField> &fields) {
        Json list = Json::array();
        for (const auto &field : fields) {
            list.push_back({{"key", field.key.toStdString()},
                            {"label", field.label.toStdString()},
                            {"kind", kindName(field.kind).toStdString()},
                            {"required", field.required},
                            {"sample", field.sample.toStdString()}});
            text += u"%1 %2  %3  %4\n"_s.arg(field.required ? u"*"_s : u" "_s)
                        .arg(field.key, -22)
                        .arg(field.label, -32)
                        .arg(field.sample);
        }
        return list;
    };
    const Json list = listed(templates::valueFields(*t));
    if (text.isEmpty())
        text = tr("It has no variables.") + u'\n';
    const auto rare = templates::moreFields(*t);
    if (!rare.isEmpty())
        text += tr("By Meta's own API also:") + u'\n';
    const Json more = listed(rare);
    printer().answer({{"variables", list}, {"more", more}}, text);
    end(ExitGood);
}

void TemplateCommand::payload()
{
    const auto route = templates::targetFromName(m_arguments.value(u"--route"_s));
    if (!route) {
        fail(usageError(tr("template payload NAME --route meta|8x8|clevertap")).value());
        return;
    }
    const auto t = wanted(m_arguments.word(1));
    const auto given = t ? values(*t) : std::nullopt;
    if (!given)
        return;
    const QString to = m_arguments.value(u"--to"_s);
    const auto built = [&]() -> Result<QByteArray> {
        switch (*route) {
        case templates::Target::Meta:
            return templates::metaPayload(*t, *given, {.to = to});
        case templates::Target::EightByEight:
            return templates::eightPayload(*t, *given, {.to = to});
        case templates::Target::CleverTap:
            break;
        }
        return integrations::clevertap::templatePayload(*t, *given, {.to = to});
    }();
    if (!built) {
        fail(built.error());
        return;
    }
    for (const Finding &finding : templates::checkValues(*t, *given, *route))
        printer().note(severityName(finding.severity) + u": "_s + finding.message);
    const auto laid = jsontext::indented(*built);
    printer().document(laid ? laid->text : *built);
    end(ExitGood);
}

void TemplateCommand::preview()
{
    const auto t = wanted(m_arguments.word(1));
    const auto given = t ? values(*t) : std::nullopt;
    if (!given)
        return;
    const auto shown = templates::preview(*t, *given, engine().clock().now());
    Json lines = Json::array();
    const QString text = engine().redactor().redact(drawn(shown)); // before it is cut into lines
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.push_back(line.toStdString());
    printer().answer({{"preview", lines}, {"rightToLeft", shown.rightToLeft}}, text);
    end(ExitGood);
}

} // namespace sendbench::cli
