// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What CleverTap's template form needs, and whether what it holds was approved.
#include "app/cli/commands/templatecommand.h"

#include "app/cli/exitcode.h"
#include "integrations/clevertap/templatesheet.h"
#include "integrations/clevertap/templatetwin.h"
#include "integrations/connect8x8/templatesapi.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace ct = integrations::clevertap;

void TemplateCommand::sheet()
{
    const QString name = m_arguments.value(u"--format"_s);
    const auto format = providers::sheetFormatFromName(name.isEmpty() ? u"text"_s : name);
    if (!format) {
        fail(usageError(tr("--format is text, md or html")).value());
        return;
    }
    const auto t = wanted(m_arguments.word(1));
    if (!t)
        return;
    const auto rows = ct::templateSheet(*t);
    Json list = Json::array();
    for (const auto &row : rows)
        list.push_back({{"field", row.field.toStdString()},
                        {"value", row.value.toStdString()},
                        {"note", row.note.toStdString()}});
    const QString text = *format == providers::SheetFormat::Text
                             ? ct::sheetText(rows)
                             : providers::rendered(ct::templateCopySheet(*t), *format);
    printer().answer({{"fields", list}}, text);
    end(ExitGood);
}

void TemplateCommand::twin()
{
    const auto held = readFile(m_arguments.word(1));
    if (!held) {
        fail(held.error());
        return;
    }
    QList<templates::Template> all;
    for (const auto &one : held->templates)
        all.append(one.value);
    if (m_arguments.words().size() == 3) {
        const auto channel = wantedChannel(m_arguments.word(2));
        if (!channel)
            return;
        readLive(*channel, [this, all, id = channel->channelId](const LiveList &live) {
            QList<templates::Template> approved;
            for (const auto &one : live)
                if (one.channelId.isEmpty() || one.channelId == id)
                    approved.append(one.value);
            compareTwins(all, approved, u"8x8"_s);
        });
        return;
    }
    QList<templates::Template> approved;
    const QString provider = m_arguments.value(u"--provider"_s);
    for (const auto &one : document().templates)
        if (provider.isEmpty() || one.provider == provider)
            approved.append(library::read(one).value);
    compareTwins(all, approved, tr("the workspace"));
}

void TemplateCommand::compareTwins(const QList<templates::Template> &held,
                                   const QList<templates::Template> &approved, const QString &side)
{
    Json list = Json::array();
    Json findings = Json::array();
    Findings all;
    QString text;
    for (const ct::TwinRow &row : ct::templateTwins(held, approved, side)) {
        const QString title =
            printer().shown(row.name, 80) + u" · "_s + printer().shown(row.language, 20);
        list.push_back({{"name", row.name.toStdString()},
                        {"language", row.language.toStdString()},
                        {"state", ct::twinStateName(row.state).toStdString()}});
        for (Json &finding : toJson(row.findings)) {
            finding["template"] = (row.name + u" · "_s + row.language).toStdString();
            findings.push_back(std::move(finding));
        }
        text += u"%1  %2\n"_s.arg(title, ct::twinStateTitle(row.state));
        Findings shown = row.findings;
        for (Finding &one : shown)
            if (!one.code.isEmpty())
                one.message += u" (%1)"_s.arg(one.code);
        if (row.state != ct::TwinState::OnlyThere)
            text += toText(shown);
        all += row.findings;
    }
    printer().answer({{"templates", list}, {"findings", findings}},
                     text.isEmpty() ? tr("There is no template to compare.") : text);
    end(hasErrors(all) ? ExitBadAnswer : ExitGood);
}

} // namespace sendbench::cli
