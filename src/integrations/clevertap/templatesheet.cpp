// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatesheet.h"

#include "templates/languages.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

using namespace templates;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("clevertap", text);
}

using Rows = QList<TemplateSheetRow>;

void addHead(Rows &rows, const Template &t)
{
    rows.append({tr("Template name"), t.name,
                 tr("Exactly as approved; older dialogs call it “Namespace”.")});
    const Language *language = templates::language(t.language);
    rows.append(
        {tr("Language"), t.language, language ? tr("Choose %1.").arg(language->name) : QString()});
    rows.append({tr("Template type"),
                 {},
                 t.cards   ? tr("Choose Carousel.")
                 : t.offer ? tr("Choose Limited-Time Offer.")
                           : tr("Choose Basic.")});
    QString category = tr("Choose Marketing.");
    if (t.category == Category::Utility)
        category = tr("Choose Utility.");
    else if (t.category != Category::Marketing)
        category = tr("CleverTap's form has only Marketing and Utility.");
    rows.append({tr("Category"),
                 {},
                 category + u' ' + tr("Where it cannot be chosen, leave it as it is.")});
    if (t.parameterFormat == ParameterFormat::Named)
        rows.append({tr("Variables"),
                     {},
                     tr("CleverTap's form numbers its variables: a template with named ones cannot "
                        "be sent from there.")});
}

void addHeader(Rows &rows, const std::optional<Header> &header)
{
    if (!header) {
        rows.append({tr("Header"), {}, tr("Choose None.")});
        return;
    }
    switch (header->format) {
    case HeaderFormat::Text:
        rows.append({tr("Header"), header->text, tr("Choose Text.")});
        break;
    case HeaderFormat::Image:
        rows.append({tr("Header"), {}, tr("Choose Image; its address is given in the campaign.")});
        break;
    case HeaderFormat::Video:
        rows.append({tr("Header"), {}, tr("Choose Video; its address is given in the campaign.")});
        break;
    case HeaderFormat::Document:
        rows.append(
            {tr("Header"), {}, tr("Choose Document; its address is given in the campaign.")});
        break;
    case HeaderFormat::Location:
        rows.append({tr("Header"), {}, tr("Choose Location; the place is given in the campaign.")});
        break;
    default:
        rows.append(
            {tr("Header"),
             {},
             tr("CleverTap's form has no header of the kind %1.").arg(headerFormatWord(*header))});
    }
}

TemplateSheetRow buttonRow(qsizetype number, const Button &button)
{
    const auto row = [&](const QString &kind, const QString &value, const QString &note) {
        return TemplateSheetRow{tr("Button %1: %2").arg(number).arg(kind), value, note};
    };
    switch (button.type) {
    case ButtonType::QuickReply:
        return row(tr("Quick reply"), button.text, {});
    case ButtonType::Url:
        return row(tr("Visit website"), button.text,
                   variableNames(button.url).isEmpty() ? tr("Static URL, below.")
                                                       : tr("Dynamic URL, below."));
    case ButtonType::PhoneNumber:
        return row(tr("Call phone number"), button.text, tr("With the number below."));
    case ButtonType::CopyCode:
        return row(tr("Copy code"), button.samples.value(0),
                   tr("A sample; the code itself is given in the campaign."));
    default:
        return row(buttonTypeWord(button), button.text,
                   tr("CleverTap's form has no button of this kind."));
    }
}

void addButtons(Rows &rows, const QList<Button> &buttons)
{
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const Button &button = buttons.at(i);
        rows.append(buttonRow(i + 1, button));
        if (button.type == ButtonType::Url)
            rows.append({tr("Button %1: URL").arg(i + 1), button.url, {}});
        if (button.type == ButtonType::PhoneNumber)
            rows.append({tr("Button %1: phone number").arg(i + 1), button.phoneNumber, {}});
    }
}

void addCards(Rows &rows, const QList<Card> &cards)
{
    for (qsizetype i = 0; i < cards.size(); ++i) {
        Rows own;
        addHeader(own, cards.at(i).header);
        if (cards.at(i).body)
            own.append({tr("Body"), cards.at(i).body->text, {}});
        addButtons(own, cards.at(i).buttons);
        for (TemplateSheetRow &row : own) {
            row.field = tr("Card %1 · %2").arg(i + 1).arg(row.field);
            rows.append(row);
        }
    }
}

} // namespace

QList<TemplateSheetRow> templateSheet(const Template &t)
{
    Rows rows;
    addHead(rows, t);
    if (!t.cards)
        addHeader(rows, t.header);
    rows.append({tr("Body"), t.body ? t.body->text : QString(), {}});
    if (t.footer && !t.footer->text.isEmpty())
        rows.append({tr("Footer"), t.footer->text, {}});
    if (t.offer) {
        rows.append({tr("Offer title"), t.offer->text, {}});
        rows.append({tr("Offer expiration timer"),
                     {},
                     t.offer->hasExpiration.value_or(false)
                         ? tr("On; the moment is set in each campaign.")
                         : tr("Off.")});
    }
    addButtons(rows, t.buttons);
    if (t.cards)
        addCards(rows, *t.cards);
    return rows;
}

QString sheetText(const QList<TemplateSheetRow> &rows)
{
    QString text;
    for (const TemplateSheetRow &row : rows) {
        text += row.field + u':';
        if (row.value.contains(u'\n'))
            text += u'\n' + row.value;
        else if (!row.value.isEmpty())
            text += u' ' + row.value;
        if (!row.note.isEmpty())
            text += (row.value.isEmpty() ? u" "_s : u"\n    "_s) + row.note;
        text += u'\n';
    }
    return text;
}

providers::CopySheet templateCopySheet(const Template &t)
{
    providers::CopySheet sheet{
        .title = t.language.isEmpty() ? t.name : t.name + u" · "_s + t.language,
        .subtitle = tr("CleverTap · Settings > Channels > WhatsApp > … > Templates > + Template"),
        .source = u"https://docs.clevertap.com/docs/whatsapp-message-templates"_s,
        .entries = {},
        .steps = {}};
    const auto rows = templateSheet(t);
    for (const TemplateSheetRow &row : rows) {
        if (!row.value.isEmpty())
            sheet.entries.append(
                {.key = {}, .label = row.field, .value = row.value, .source = sheet.source});
        if (!row.note.isEmpty())
            sheet.steps.append(u"%1: %2"_s.arg(row.field, row.note));
    }
    return sheet;
}

} // namespace sendbench::integrations::clevertap
