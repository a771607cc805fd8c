// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"
#include "integrations/zendesk/checks.h"
#include "integrations/zendesk/rules.h"
#include "integrations/zendesk/zendeskjson.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

QString safeNames()
{
    QStringList names;
    for (const Placeholder &one : placeholders())
        names.append(one.name);
    return names.join(u", "_s);
}

QString phonePlaceholder()
{
    for (const Placeholder &one : placeholders())
        if (one.phone)
            return u"{{%1}}"_s.arg(one.name);
    return {};
}

/// The checks of one trigger.
class TriggerCheck
{
public:
    TriggerCheck(Findings &findings, const CheckContext &context, const TriggerWish &wish)
        : m_findings(findings)
        , m_context(context)
        , m_wish(wish)
    {
    }

    void run()
    {
        checkChannel();
        checkComplete();
        checkPlaceholders();
        checkBody();
        if (m_wish.key == u"tag")
            checkTags();
    }

private:
    void add(Severity severity, const QString &rule, const QString &field, const QString &message,
             const QString &fix, const QString &source = guideUrl())
    {
        m_findings.append({.severity = severity,
                           .rule = rule,
                           .path = m_wish.key + u'.' + field,
                           .message = message,
                           .fix = fix,
                           .source = source});
    }
    [[nodiscard]] bool isTemplate() const
    {
        return m_wish.payload.kind == PayloadKind::WhatsAppTemplate;
    }
    [[nodiscard]] QString textField() const
    {
        return isTemplate() ? u"templateParameters"_s : u"text"_s;
    }
    [[nodiscard]] QString usedText() const
    {
        return isTemplate() ? m_wish.payload.parameters.join(u'\n') : m_wish.payload.text;
    }

    void checkChannel();
    void checkComplete();
    void checkPlaceholders();
    void checkPlaceholder(const QString &name);
    void checkBody();
    void checkLength(const QByteArray &body);
    void checkTags();

    Findings &m_findings;
    const CheckContext &m_context;
    const TriggerWish &m_wish;
};

void TriggerCheck::checkChannel()
{
    if (!m_context.setup.webhook(m_wish.channel))
        add(Severity::Error, u"zendesk.trigger.channel"_s, u"payload"_s,
            m_wish.channel == u"sms"
                ? tr("This payload is an SMS, but the webhook for SMS is switched off.")
                : tr("This payload is for WhatsApp, but the webhook for WhatsApp is switched off."),
            tr("Switch the webhook on, or choose another payload."));
    if (m_wish.payload.kind == PayloadKind::WhatsAppText)
        add(Severity::Note, u"zendesk.trigger.window"_s, u"payload"_s,
            tr("WhatsApp takes free text only while the customer service window is open, 24 hours "
               "after the customer's last message."),
            tr("Outside of it, use a template."));
}

void TriggerCheck::checkComplete()
{
    const Payload &payload = m_wish.payload;
    if (!isTemplate()) {
        if (payload.text.isEmpty())
            add(Severity::Error, u"zendesk.payload.text"_s, u"text"_s,
                tr("The text is missing; 8x8 answers 400."), tr("Write a text."));
        return;
    }
    if (payload.templateName.isEmpty() || payload.templateName.contains(u'<'))
        add(Severity::Error, u"zendesk.payload.template"_s, u"templateName"_s,
            tr("The name of the template is missing; 8x8 answers 400."),
            tr("Write it exactly as approved."));
    const Json more = parsed(payload.components.toUtf8());
    const bool objects =
        more.is_array() && std::all_of(more.begin(), more.end(), [](const Json &one) {
            return !textOf(one, "type").isEmpty();
        });
    if (!payload.components.isEmpty() && !more.is_discarded() && !objects)
        add(Severity::Error, u"zendesk.payload.components"_s, u"templateComponents"_s,
            tr("This is no list of components, each with its type; it would be left out."),
            tr("Write an array, such as [ { \"type\": \"header\", … } ]."));
    else if (objects && std::any_of(more.begin(), more.end(), [](const Json &one) {
                 return textOf(one, "type").compare(u"body"_s, Qt::CaseInsensitive) == 0;
             }))
        add(Severity::Warning, u"zendesk.payload.components"_s, u"templateComponents"_s,
            tr("The body stands here and is made from the parameters too."),
            tr("Leave one of the two empty."));
    if (payload.templateLanguage.isEmpty())
        add(Severity::Error, u"zendesk.payload.template"_s, u"templateLanguage"_s,
            tr("The language of the template is missing."),
            tr("Write it as approved, such as en_GB."));
}

void TriggerCheck::checkPlaceholder(const QString &name)
{
    static const QRegularExpression number(uR"(\A[0-9]+\z)"_s);
    const QString shown = visibleText(name, 60);
    const Placeholder *known = placeholder(name);
    if (number.match(name).hasMatch())
        add(Severity::Error, u"zendesk.placeholder.template"_s, textField(),
            tr("{{%1}} is WhatsApp's way to name a variable. Zendesk fills {{…}} too, and would "
               "send nothing in its place.")
                .arg(shown),
            tr("Write what the variable is to hold, one line for each variable."));
    else if (name.startsWith(u"out:"_s))
        add(Severity::Error, u"zendesk.placeholder.reserved"_s, textField(),
            tr("{{%1}} is no placeholder of Zendesk, and Sendbench fills such places itself.")
                .arg(shown),
            tr("Remove it."), {});
    else if (!known)
        add(Severity::Warning, u"zendesk.placeholder.unsafe"_s, textField(),
            tr("{{%1}} is not among the placeholders that 8x8's guide calls safe; misspelled or "
               "blank, it renders empty.")
                .arg(shown),
            tr("Try it with a ticket, or use one of: %1.").arg(safeNames()));
    else if (!known->needs.isEmpty() && !m_context.provider.fields.value(known->needs).flag())
        add(Severity::Warning, u"zendesk.placeholder.link"_s, textField(),
            tr("{{%1}} renders empty unless Help Center is enabled.").arg(shown),
            tr("Tick “Help Center is enabled” if it is, or write an address of your own."),
            known->source);
}

void TriggerCheck::checkPlaceholders()
{
    const QString text = usedText();
    QStringList names = placeholdersIn(text);
    if (isTemplate()) // inside JSON braces stand for themselves as well
        names += placeholdersIn(m_wish.payload.components);
    const qsizetype further = names.size() - placeholdersIn(text).size();
    const auto braces = std::max(text.count(u"{{"_s), text.count(u"}}"_s));
    if (braces + further != names.size())
        add(Severity::Error, u"zendesk.placeholder.braces"_s, textField(),
            tr("A placeholder is not closed, or braces stand inside braces."),
            tr("Each begins with {{ and ends with }}."));
    if (text.contains(u"{%"_s))
        add(Severity::Warning, u"zendesk.placeholder.logic"_s, textField(),
            tr("{%…%} is logic of Zendesk's Liquid; what it renders cannot be checked here."),
            tr("Try it with a ticket."));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        checkPlaceholder(name);
}

/// How many messages an SMS is billed as: 160 characters of the GSM alphabet or 70 of any, 153 or
/// 67 each where there are more.
qsizetype smsParts(const QString &text)
{
    static const QString basic =
        u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"_s;
    static const QString twice = u"\f^{}\\[~]|€"_s;
    qsizetype count = 0;
    bool gsm = true;
    for (const QChar c : text) {
        gsm = gsm && (basic.contains(c) || twice.contains(c));
        count += twice.contains(c) ? 2 : 1;
    }
    const qsizetype length = gsm ? count : text.size();
    const qsizetype whole = gsm ? 160 : 70;
    const qsizetype part = gsm ? 153 : 67;
    return length <= whole ? 1 : (length + part - 1) / part;
}

void TriggerCheck::checkLength(const QByteArray &body)
{
    const Limit most = limit(u"payloadCharacters"_s);
    if (const qsizetype count = countCharacters(QString::fromUtf8(body)); count > most.value)
        add(Severity::Error, u"zendesk.payload.size"_s, textField(),
            tr("The body has %1 characters; Zendesk takes %2 from a trigger.")
                .arg(count)
                .arg(most.value),
            tr("Shorten the text."), most.source);
    if (isTemplate())
        return;
    const bool sms = m_wish.payload.kind == PayloadKind::Sms;
    const Limit longest = limit(sms ? u"smsText"_s : u"whatsAppText"_s);
    const QString filled =
        QString::fromUtf8(rendered(m_wish.payload.text.toUtf8(), Sample::Ordinary));
    if (const qsizetype count = countCharacters(filled); count > longest.value)
        add(Severity::Warning, u"zendesk.payload.long"_s, u"text"_s,
            sms ? tr("With sample values the text has %1 characters; 8x8 cuts an SMS after %2.")
                      .arg(count)
                      .arg(longest.value)
                : tr("With sample values the text has %1 characters; WhatsApp takes %2.")
                      .arg(count)
                      .arg(longest.value),
            tr("Shorten the text."), longest.source);
    else if (const qsizetype parts = smsParts(filled); sms && parts > 1)
        add(Severity::Note, u"zendesk.payload.parts"_s, u"text"_s,
            tr("With sample values the text is an SMS of %1 parts, each of which is billed.")
                .arg(parts),
            tr("Shorten the text; letters outside the GSM alphabet halve what fits."));
}

void TriggerCheck::checkBody()
{
    const QByteArray body = payloadBody(m_wish.payload);
    checkLength(body);
    if (parsed(rendered(body, Sample::Ordinary)).is_discarded()) {
        add(Severity::Error, u"zendesk.payload.json"_s, textField(),
            tr("With sample values in the placeholders the body is no JSON; 8x8 answers 400."),
            tr("Look at the preview among the exported files."));
        return;
    }
    if (!parsed(rendered(body, Sample::Awkward)).is_discarded())
        return;
    QStringList typed;
    for (const QString &name : placeholdersIn(QString::fromUtf8(body)))
        if (const Placeholder *one = placeholder(name);
            one && !one->awkward.isEmpty() && !typed.contains(one->name))
            typed.append(one->name);
    add(Severity::Warning, u"zendesk.payload.raw"_s, textField(),
        tr("Zendesk inserts values as they are: a quote, a backslash or a new line in {{%1}} "
           "breaks "
           "the JSON, and 8x8 answers 400.")
            .arg(typed.join(u"}}, {{"_s)),
        tr("Leave it out, or make sure that nobody writes such characters there."));
}

void TriggerCheck::checkTags()
{
    static const QRegularExpression space(uR"(\s+)"_s);
    const QStringList tags = m_context.text(u"tag.tag"_s).split(space, Qt::SkipEmptyParts);
    const QString sent = m_context.text(u"tag.sentTag"_s);
    if (sent.isEmpty())
        add(Severity::Warning, u"zendesk.tag.guard"_s, u"sentTag"_s,
            tr("Without a sent tag the trigger fires at every update while the business tag "
               "stays: one ticket, many messages."),
            tr("Write a sent tag, such as %1__sent.")
                .arg(tags.isEmpty() ? u"notify_customer_sms"_s : visibleText(tags.first(), 40)));
    else if (sent.contains(space))
        add(Severity::Error, u"zendesk.tag.one"_s, u"sentTag"_s,
            tr("Tags are separated by spaces: this is more than one tag."),
            tr("Write one tag, with _ in the place of the space."));
    else if (tags.contains(sent, Qt::CaseInsensitive))
        add(Severity::Error, u"zendesk.tag.same"_s, u"sentTag"_s,
            tr("The sent tag is the business tag too: the trigger would never fire."),
            tr("Choose another sent tag, such as %1__sent.").arg(visibleText(sent, 40)));
}

void checkRecipient(Findings &findings, const CheckContext &context)
{
    const QString key = u"recipient"_s;
    const QString text = context.text(key);
    if (text.isEmpty())
        return; // the form says so
    const auto add = [&](Severity severity, const QString &message, const QString &fix) {
        findings.append({.severity = severity,
                         .rule = u"zendesk.recipient"_s,
                         .path = key,
                         .message = message,
                         .fix = fix,
                         .source = guideUrl()});
    };
    const QString fix = tr("Write %1.").arg(phonePlaceholder());
    static const QRegularExpression number(uR"(\A\+?[1-9][0-9]{6,14}\z)"_s);
    static const QRegularExpression single(uR"(\A\{\{[^{}]*\}\}\z)"_s);
    const QStringList names = placeholdersIn(text);
    const Placeholder *known = names.size() == 1 ? placeholder(names.first()) : nullptr;
    if (number.match(text).hasMatch())
        add(Severity::Warning, tr("Every notification would go to this one number."),
            tr("For a test only. %1").arg(fix));
    else if (!single.match(text).hasMatch())
        add(Severity::Error,
            tr("“%1” is neither a number nor one placeholder.").arg(visibleText(text, 60)), fix);
    else if (known && !known->phone)
        add(Severity::Error, tr("{{%1}} holds no phone number.").arg(visibleText(known->name, 60)),
            fix);
    else if (!known)
        add(Severity::Warning,
            tr("%1 is not among the placeholders that 8x8's guide calls safe.")
                .arg(visibleText(text, 60)),
            fix);
}

void checkSource(Findings &findings, const CheckContext &context)
{
    static const QRegularExpression digits(uR"(\A\+?[0-9]+\z)"_s);
    const QString source = context.text(u"sms.source"_s);
    if (!context.setup.webhook(u"sms"_s) || source.size() <= 11 || digits.match(source).hasMatch())
        return;
    findings.append({.severity = Severity::Warning,
                     .rule = u"zendesk.source"_s,
                     .path = u"sms.source"_s,
                     .message = tr("A sender ID of letters has 11 characters at most."),
                     .fix = tr("Shorten it, or use a number."),
                     .source = limit(u"smsSource"_s).source});
}

} // namespace

void checkTriggers(Findings &findings, const CheckContext &context)
{
    checkRecipient(findings, context);
    checkSource(findings, context);
    for (const TriggerWish &wish : context.setup.triggers)
        TriggerCheck(findings, context, wish).run();
    if (context.setup.triggers.isEmpty())
        findings.append({.severity = Severity::Warning,
                         .rule = u"zendesk.trigger.none"_s,
                         .path = u"solved"_s,
                         .message = tr("No trigger is switched on: nothing would ever be sent."),
                         .fix = tr("Switch on A, B or C."),
                         .source = guideUrl()});
}

} // namespace sendbench::integrations::zendesk
