// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/copysheet.h"

#include "base/visibletext.h"
#include "forms/distinctlabel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::providers", text);
}

QString valueText(const forms::FieldDescriptor &field, const forms::FieldValue &value)
{
    if (field.kind == forms::FieldKind::Flag || field.kind == forms::FieldKind::Group)
        return value.flag() ? tr("ticked") : tr("not ticked");
    for (const forms::Choice &choice : field.choices)
        if (choice.value == value.text())
            return choice.label;
    return value.text();
}

SheetEntry entryOf(const forms::FieldDescriptor &field, const QString &key, const QString &label,
                   const forms::FieldValue &value, const QMap<QString, QString> &revealed)
{
    SheetEntry entry{.key = key, .label = label, .source = field.source};
    const bool secret = value.isSecret() || field.kind == forms::FieldKind::Secret;
    if (!secret)
        entry.value = valueText(field, value);
    else if (revealed.contains(key))
        entry.value = revealed.value(key);
    else if (!value.isEmpty())
        entry.value = tr("•••••• (in the keychain)");
    entry.secret = secret && !revealed.contains(key);
    return entry;
}

/// Children of a group that is not ticked are not there in the dialog either.
class Collector
{
public:
    Collector(const forms::FormDescriptor &form, const forms::FieldValues &values,
              const QMap<QString, QString> &revealed)
        : m_form(form)
        , m_values(values)
        , m_revealed(revealed)
    {
    }

    void add(const QList<forms::FieldDescriptor> &fields)
    {
        for (const forms::FieldDescriptor &field : fields)
            add(field);
    }
    [[nodiscard]] const QList<SheetEntry> &entries() const { return m_entries; }

private:
    void add(const forms::FieldDescriptor &field)
    {
        using forms::FieldKind;
        if (!isShown(m_form, field, m_values))
            return;
        const QString label = distinctLabel(m_form, field);
        if (field.kind == FieldKind::KeyValues) {
            const QString prefix = field.key + u'.';
            for (const auto &[key, value] : m_values)
                if (key.startsWith(prefix))
                    m_entries.append(entryOf(field, key, label + u" · "_s + key.mid(prefix.size()),
                                             value, m_revealed));
            return;
        }
        if (holdsValue(field.kind))
            m_entries.append(
                entryOf(field, field.key, label, m_values.value(field.key), m_revealed));
        if (field.kind != FieldKind::Group || m_values.value(field.key).flag())
            add(field.children);
    }

    const forms::FormDescriptor &m_form;
    const forms::FieldValues &m_values;
    const QMap<QString, QString> &m_revealed;
    QList<SheetEntry> m_entries;
};

QString asText(const CopySheet &sheet)
{
    QString text = visibleText(sheet.title) + u'\n' + sheet.subtitle + u"\n\n"_s;
    for (const SheetEntry &entry : sheet.entries) {
        // Further lines of a value stand below its first one.
        QString value = visibleLines(entry.value);
        value.replace(u'\n', u"\n    "_s);
        text += u"%1: %2\n"_s.arg(entry.label, value.isEmpty() ? tr("(empty)") : value);
    }
    text += u'\n';
    for (qsizetype i = 0; i < sheet.steps.size(); ++i)
        text += u"%1. %2\n"_s.arg(i + 1).arg(sheet.steps.at(i));
    return text;
}

/// A code span whose fence is longer than any run of backticks inside; inside a table a pipe has to
/// be escaped even there.
QString codeSpan(QString value)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : value) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const QString pad = value.startsWith(u'`') || value.endsWith(u'`') ? u" "_s : QString();
    value.replace(u'|', u"\\|"_s).replace(u'\n', u' ');
    return fence + pad + value + pad + fence;
}

QString escapedMarkdown(QString text)
{
    static const QString kSpecial = u"\\`*_{}[]<>()#+!|~"_s;
    QString out;
    for (const QChar c : text) {
        if (kSpecial.contains(c))
            out += u'\\';
        out += c == u'\n' ? u' ' : c;
    }
    return out;
}

QString asMarkdown(const CopySheet &sheet)
{
    QString text = u"# %1\n\n%2\n\n| %3 | %4 |\n| --- | --- |\n"_s.arg(
        escapedMarkdown(visibleText(sheet.title)), escapedMarkdown(sheet.subtitle), tr("Field"),
        tr("Value"));
    for (const SheetEntry &entry : sheet.entries) {
        const QString value = visibleLines(entry.value);
        text += u"| %1 | %2 |\n"_s.arg(escapedMarkdown(visibleText(entry.label)),
                                       value.isEmpty() ? QString() : codeSpan(value));
    }
    text += u'\n';
    for (qsizetype i = 0; i < sheet.steps.size(); ++i)
        text += u"%1. %2\n"_s.arg(i + 1).arg(escapedMarkdown(sheet.steps.at(i)));
    return text;
}

QString asHtml(const CopySheet &sheet)
{
    const auto safe = [](const QString &text) { return visibleLines(text).toHtmlEscaped(); };
    QString rows;
    for (const SheetEntry &entry : sheet.entries)
        rows += u"<tr><th scope=\"row\">%1</th><td><code>%2</code></td></tr>\n"_s.arg(
            safe(entry.label), safe(entry.value));
    QString steps;
    for (const QString &step : sheet.steps)
        steps += u"<li>%1</li>\n"_s.arg(safe(step));
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
           "<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}"
           "th{text-align:start;vertical-align:top;padding:.3em 1em .3em 0}"
           "code{white-space:pre-wrap;word-break:break-all}</style></head>\n"
           "<body><h1>%1</h1><p>%2</p>\n<table>\n%3</table>\n<ol>\n%4</ol></body></html>\n"_s.arg(
               safe(sheet.title), safe(sheet.subtitle), rows, steps);
}

} // namespace

CopySheet copySheet(const forms::FormDescriptor &form,
                    const workspace::ProviderConfiguration &provider,
                    const QMap<QString, QString> &revealed)
{
    const QString nickname = provider.nickname();
    CopySheet sheet{.title = nickname.isEmpty() ? provider.id : nickname,
                    .subtitle = form.name,
                    .source = form.source};
    Collector collector(form, provider.fields, revealed);
    collector.add(form.fields);
    sheet.entries = collector.entries();
    for (const forms::GuideStep &step : form.guide)
        sheet.steps.append(step.text);
    return sheet;
}

std::optional<SheetFormat> sheetFormatFromName(const QString &name)
{
    if (name == u"text"_s)
        return SheetFormat::Text;
    if (name == u"md"_s)
        return SheetFormat::Markdown;
    if (name == u"html"_s)
        return SheetFormat::Html;
    return std::nullopt;
}

QString rendered(const CopySheet &sheet, SheetFormat format)
{
    switch (format) {
    case SheetFormat::Text:
        return asText(sheet);
    case SheetFormat::Markdown:
        return asMarkdown(sheet);
    case SheetFormat::Html:
        break;
    }
    return asHtml(sheet);
}

} // namespace sendbench::providers
