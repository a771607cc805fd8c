// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What a person carries to the other dashboard: `provider sheet`, `provider mail`, `provider
// export`.

#include "app/cli/commands/providercommand.h"
#include "app/cli/exitcode.h"
#include "base/visibletext.h"
#include "providers/copysheet.h"
#include "providers/redactedfields.h"
#include "providers/redactedmail.h"
#include "providers/redactedsheet.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

void ProviderCommand::sheet(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {}, .values = {u"--format"_s}});
    const QString name =
        arguments && arguments->has(u"--format"_s) ? arguments->value(u"--format"_s) : u"text"_s;
    const auto format = providers::sheetFormatFromName(name);
    if (!arguments || !format || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider sheet ID [--format text|md|html]")).value()
                       : arguments.error());
        return;
    }
    if (found(arguments->word(0)).kind)
        knowingSecrets(
            [this, id = arguments->word(0), format = *format] { writeSheet(id, format); });
}

void ProviderCommand::writeSheet(const QString &id, providers::SheetFormat format)
{
    const auto [provider, kind] = found(id);
    if (!kind)
        return;
    const auto sheet = providers::redacted(providers::copySheet(kind->descriptor(), *provider),
                                           engine().redactor());
    Json entries = Json::array();
    for (const auto &entry : sheet.entries)
        entries.push_back(
            {{"key", entry.key.toStdString()},
             {"label", entry.label.toStdString()},
             {"value", entry.secret ? Json(nullptr) : Json(entry.value.toStdString())},
             {"secret", entry.secret}});
    Json steps = Json::array();
    for (const QString &step : sheet.steps)
        steps.push_back(step.toStdString());
    const QString text = providers::rendered(sheet, format);
    printer().answer({{"sheet",
                       {{"title", sheet.title.toStdString()},
                        {"kind", sheet.subtitle.toStdString()},
                        {"entries", entries},
                        {"steps", steps},
                        {"text", text.toStdString()}}}},
                     text);
    end(ExitGood);
}

void ProviderCommand::mail(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {}, .values = {u"--eml"_s}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider mail ID [--eml FILE]")).value()
                       : arguments.error());
        return;
    }
    if (found(arguments->word(0)).kind)
        knowingSecrets([this, id = arguments->word(0), eml = arguments->value(u"--eml"_s)] {
            writeMail(id, eml);
        });
}

void ProviderCommand::writeMail(const QString &id, const QString &eml)
{
    const auto [provider, kind] = found(id);
    if (!kind)
        return;
    auto draft = kind->mailDraft(providers::redacted(*provider, engine().redactor()));
    if (!draft) {
        fail(Error{.kind = ErrorKind::Input, .code = u"provider.no-mail"_s, .where = provider->id});
        return;
    }
    draft = providers::redacted(*draft, engine().redactor());
    Json json{{"to", draft->to.toStdString()},
              {"subject", draft->subject.toStdString()},
              {"body", draft->body.toStdString()},
              {"mailto", providers::mailtoUrl(*draft).toEncoded().toStdString()}};
    QString text =
        tr("To: %1\nSubject: %2\n\n%3")
            .arg(visibleText(draft->to), visibleText(draft->subject), visibleLines(draft->body));
    if (!eml.isEmpty()) {
        if (!writeOut(eml, providers::emlFile(*draft), IfThere::Refuse))
            return;
        json["path"] = eml.toStdString();
        text += u'\n' + tr("Wrote %1.").arg(eml);
    }
    printer().answer({{"mail", json}}, text);
    end(ExitGood);
}

void ProviderCommand::exportFiles(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {}, .values = {u"--to"_s}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider export ID [--to FOLDER]")).value()
                       : arguments.error());
        return;
    }
    if (found(arguments->word(0)).kind)
        knowingSecrets([this, id = arguments->word(0), folder = arguments->value(u"--to"_s)] {
            writeExports(id, folder);
        });
}

void ProviderCommand::writeExports(const QString &id, const QString &folder)
{
    const auto [provider, kind] = found(id);
    if (!kind)
        return;
    const auto files = kind->exports(document(), *provider);
    if (files.isEmpty()) {
        fail(Error{
            .kind = ErrorKind::Input, .code = u"provider.no-export"_s, .where = provider->id});
        return;
    }
    for (const auto &file : files)
        if (const auto secret = engine().redactor().find(file.content)) {
            fail(Error{
                .kind = ErrorKind::Guard, .code = u"guard.secret-in-export"_s, .where = *secret});
            return;
        }
    Json list = Json::array();
    QString text;
    for (const auto &file : files) {
        Json json{{"name", file.name.toStdString()},
                  {"title", file.title.toStdString()},
                  {"content", file.content.toStdString()}};
        text += u"== %1: %2\n"_s.arg(file.name, file.title);
        if (folder.isEmpty()) {
            text += QString::fromUtf8(file.content) + u'\n';
        } else {
            const QString path = QDir(folder).filePath(file.name);
            if (!writeOut(path, file.content, IfThere::Refuse))
                return;
            json["path"] = path.toStdString();
        }
        list.push_back(json);
    }
    printer().answer({{"files", list}}, text);
    end(ExitGood);
}

} // namespace sendbench::cli
