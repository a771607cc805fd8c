// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/templatecommand.h"

#include "app/cli/exitcode.h"
#include "base/jsontext.h"
#include "library/adder.h"
#include "library/twice.h"
#include "templates/languages.h"
#include "templates/words.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;
/// Templates that are named one by one.
constexpr qsizetype kMostNamed = 20;

nlohmann::ordered_json rowOf(const workspace::StoredTemplate &one, const templates::Template &t)
{
    return {{"id", one.id.toStdString()},
            {"name", one.name.toStdString()},
            {"language", one.language.toStdString()},
            {"category", templates::categoryWord(t).toStdString()},
            {"provider", one.provider.toStdString()},
            {"status", t.remote.status.toStdString()}};
}

/// Names that a person can still read in a line; --json has them whole.
constexpr qsizetype kMostName = 60;

QString nameFor(const Printer &printer, const QString &name)
{
    return name.isEmpty() ? TemplateCommand::tr("(no name)") : printer.shown(name, kMostName);
}

/// `row` with the template's text in it, whose numbers a tree of nlohmann would round.
QByteArray withTemplate(const nlohmann::ordered_json &row, const QByteArray &text)
{
    const QByteArray whole = QByteArray::fromStdString(row.dump());
    const QByteArray joined = whole.chopped(1) + ",\"template\":" + text.trimmed() + '}';
    const auto laid = jsontext::indented(joined);
    return laid ? laid->text : joined;
}

} // namespace

const QList<TemplateCommand::Verb> &TemplateCommand::verbs()
{
    static const QList<Verb> all{
        {u"list"_s, u"[--provider ID]"_s, 0, 0, &TemplateCommand::list},
        {u"show"_s, u"NAME [--language L] [--provider ID] [--form FORM]"_s, 1, 1,
         &TemplateCommand::show},
        {u"add"_s, u"FILE|- [--provider ID] [--replace]"_s, 1, 1, &TemplateCommand::add},
        {u"remove"_s, u"NAME [--language L] [--provider ID]"_s, 1, 1, &TemplateCommand::remove},
        {u"export"_s, u"[NAME] [--language L] [--provider ID] [--form FORM] [--out FILE]"_s, 0, 1,
         &TemplateCommand::exportThem},
        {u"lint"_s, u"FILE|NAME [--language L] [--provider ID] [--target meta|8x8|clevertap]"_s, 1,
         1, &TemplateCommand::lint},
        {u"fix"_s, u"NAME [--language L] [--provider ID] [--rule RULE] [--target T]"_s, 1, 1,
         &TemplateCommand::fix},
        {u"variables"_s, u"FILE|NAME [--language L]"_s, 1, 1, &TemplateCommand::variables},
        {u"payload"_s, u"FILE|NAME --route meta|8x8|clevertap [--to NUMBER] [--var KEY=VALUE]…"_s,
         1, 1, &TemplateCommand::payload},
        {u"preview"_s, u"FILE|NAME [--language L] [--var KEY=VALUE]…"_s, 1, 1,
         &TemplateCommand::preview},
        {u"languages"_s, {}, 0, 0, &TemplateCommand::languages},
        {u"sheet"_s, u"FILE|NAME [--language L] [--format text|md|html]"_s, 1, 1,
         &TemplateCommand::sheet},
        {u"twin"_s, u"FILE|- [ACCOUNT] [--channel ID] [--provider ID]"_s, 1, 2,
         &TemplateCommand::twin},
        {u"pull"_s, u"ACCOUNT [--channel ID] [--replace]"_s, 1, 1, &TemplateCommand::pull},
        {u"push"_s,
         u"NAME ACCOUNT [--channel ID] [--language L] [--provider ID] [--dry-run] [--as NAME] "
         "[--replace] [--anyway] [--yes]"_s,
         2, 2, &TemplateCommand::push},
        {u"diff"_s, u"NAME ACCOUNT [--channel ID] [--language L] [--provider ID]"_s, 2, 2,
         &TemplateCommand::difference},
        {u"status"_s, u"NAME ACCOUNT [--channel ID] [--language L] [--provider ID]"_s, 2, 2,
         &TemplateCommand::status},
        {u"upload"_s, u"FILE ACCOUNT [--sub-account ID] [--yes]"_s, 2, 2, &TemplateCommand::upload},
        {u"undo"_s, u"RUN [--yes] [--anyway]"_s, 1, 1, &TemplateCommand::undo},
        {u"runs"_s, u"[ACCOUNT]"_s, 0, 1, &TemplateCommand::runs},
    };
    return all;
}

void TemplateCommand::failUsage()
{
    QStringList names;
    for (const Verb &verb : verbs())
        names.append(verb.name);
    fail(usageError(u"template "_s + names.join(u"|"_s)).value());
}

void TemplateCommand::run(const QStringList &arguments)
{
    const auto parsed = Arguments::parse(
        arguments, {.flags = {u"--replace"_s, u"--yes"_s, u"--dry-run"_s, u"--anyway"_s},
                    .values = {u"--provider"_s, u"--language"_s, u"--form"_s, u"--out"_s,
                               u"--target"_s, u"--rule"_s, u"--route"_s, u"--to"_s, u"--var"_s,
                               u"--channel"_s, u"--as"_s, u"--format"_s, u"--sub-account"_s}});
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    m_arguments = *parsed;
    const qsizetype count = m_arguments.words().size() - 1;
    for (const Verb &verb : verbs()) {
        if (verb.name != m_arguments.word(0))
            continue;
        if (count < verb.least || (verb.most >= 0 && count > verb.most)) {
            fail(usageError(u"template %1 %2"_s.arg(verb.name, verb.words)).value());
            return;
        }
        // What looks at a file alone needs no workspace.
        const bool alone = verb.run == &TemplateCommand::languages ||
                           (meansFile(m_arguments.word(1)) && verb.run != &TemplateCommand::add);
        if (alone || openWorkspace())
            (this->*verb.run)();
        return;
    }
    failUsage();
}

QString TemplateCommand::secretsToKnow(const QStringList &arguments) const
{
    return arguments == QStringList{u"languages"_s} ? QString() : workspacePath();
}

bool TemplateCommand::meansFile(const QString &word) const
{
    const QString verb = m_arguments.word(0);
    if (verb != u"lint"_s && verb != u"variables"_s && verb != u"payload"_s &&
        verb != u"preview"_s && verb != u"sheet"_s)
        return false;
    return word == u"-"_s || word.contains(u'/') || word.endsWith(u".json"_s) ||
           QFileInfo(word).isFile();
}

Result<templates::ReadTemplates> TemplateCommand::readFile(const QString &path)
{
    if (path == u"-"_s)
        return templates::readTemplates(terminal().readInput(kLargestFile), tr("standard input"));
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Input, u"file.not-found"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Input, u"file.not-readable"_s, path, file.errorString());
    if (file.size() > kLargestFile)
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = u"file.too-large"_s,
                             .where = path,
                             .expected = QString::number(kLargestFile),
                             .found = QString::number(file.size())});
    return templates::readTemplates(file.readAll(), path);
}

bool TemplateCommand::isOwnerKnown(const QString &provider)
{
    if (provider.isEmpty() || document().provider(provider) || document().account(provider))
        return true;
    fail(Error{.kind = ErrorKind::Input, .code = u"provider.unknown"_s, .found = provider});
    return false;
}

const workspace::StoredTemplate *TemplateCommand::wantedStored(const QString &word)
{
    const QString provider = m_arguments.value(u"--provider"_s);
    if (!isOwnerKnown(provider))
        return nullptr;
    const auto found =
        library::find(document(), word, m_arguments.value(u"--language"_s), provider);
    if (!found) {
        fail(found.error());
        return nullptr;
    }
    return *found;
}

std::optional<templates::Template> TemplateCommand::wanted(const QString &word)
{
    if (!meansFile(word)) {
        const auto *one = wantedStored(word);
        return one ? std::optional(library::read(*one).value) : std::nullopt;
    }
    const auto all = readFile(word);
    if (!all) {
        fail(all.error());
        return std::nullopt;
    }
    const QString language = m_arguments.value(u"--language"_s);
    QStringList languages;
    for (const auto &one : all->templates) {
        languages.append(one.value.name + u" · "_s + one.value.language);
        if (all->templates.size() == 1 || one.value.language == language)
            return one.value;
    }
    fail(Error{.kind = ErrorKind::Input,
               .code = u"template.ambiguous"_s,
               .where = word,
               .expected = languages.mid(0, 20).join(u", "_s),
               .found = language});
    return std::nullopt;
}

void TemplateCommand::languages()
{
    Json list = Json::array();
    QString text;
    for (const templates::Language &one : templates::languages()) {
        list.push_back({{"code", one.code.toStdString()},
                        {"name", one.name.toStdString()},
                        {"rightToLeft", one.rightToLeft}});
        text += u"%1  %2\n"_s.arg(one.code, -7).arg(one.name);
    }
    printer().answer({{"languages", list}}, text);
    end(ExitGood);
}

void TemplateCommand::list()
{
    Json list = Json::array();
    QString text;
    const QString provider = m_arguments.value(u"--provider"_s);
    for (const auto &one : document().templates) {
        if (!provider.isEmpty() && one.provider != provider)
            continue;
        const templates::Template t = library::read(one).value;
        list.push_back(rowOf(one, t));
        text += u"%1  %2  %3  %4\n"_s.arg(nameFor(printer(), one.name), -32)
                    .arg(printer().shown(one.language, kMostName), -7)
                    .arg(printer().shown(templates::categoryWord(t), kMostName), -14)
                    .arg(one.provider);
    }
    printer().answer(
        {{"templates", list}},
        text.isEmpty() ? tr("No templates yet. Add one: sendbench-cli template add FILE") : text);
    end(ExitGood);
}

void TemplateCommand::show()
{
    const auto *one = wantedStored(m_arguments.word(1));
    if (!one)
        return;
    const QString name = m_arguments.value(u"--form"_s);
    const auto form = templates::formFromName(name.isEmpty() ? u"sendbench"_s : name);
    if (!form) {
        fail(usageError(tr("--form is sendbench, meta, meta-list, 8x8 or 8x8-list")).value());
        return;
    }
    const templates::Template t = library::read(*one).value;
    const QByteArray text = templates::writeTemplate(t, *form);
    printer().document(printer().isJson() ? withTemplate(rowOf(*one, t), text) : text);
    end(ExitGood);
}

void TemplateCommand::add()
{
    const QString path = m_arguments.word(1);
    const auto read = readFile(path);
    if (!read) {
        fail(read.error());
        return;
    }
    if (const auto twice = library::saidTwice(read->templates, path); !twice.isEmpty()) {
        for (const Error &one : twice.mid(1, kMostNamed - 1))
            printer().problem(one);
        fail(twice.constFirst());
        return;
    }
    if (!mayEdit())
        return;
    const QString provider = m_arguments.value(u"--provider"_s);
    if (!isOwnerKnown(provider))
        return;
    if (!m_arguments.has(u"--replace"_s)) {
        workspace::Document now = document();
        const library::Adder there(now, provider);
        for (const auto &one : read->templates)
            if (there.twin(one.value)) {
                fail(Error{.kind = ErrorKind::Input,
                           .code = u"template.exists"_s,
                           .where = path,
                           .found =
                               printer().shown(one.value.name + u" · "_s + one.value.language)});
                return;
            }
    }
    Json added = Json::array();
    Findings findings = read->findings;
    QString text;
    const auto change = [&](workspace::Document &changed) {
        library::Adder adder(changed, provider);
        for (const auto &one : read->templates) {
            const auto &now = adder.put(one.value);
            added.push_back(rowOf(now, one.value));
            text +=
                tr("Added %1 as %2.").arg(nameFor(printer(), library::title(now)), now.id) + u'\n';
            findings += one.findings;
        }
    };
    if (!editWorkspace(tr("Add templates"), change))
        return;
    printer().answer({{"form", templates::formName(read->form).toStdString()},
                      {"templates", added},
                      {"findings", toJson(findings)}},
                     tr("Read as %1.").arg(templates::formTitle(read->form)) + u'\n' + text +
                         toText(findings));
    end(ExitGood);
}

void TemplateCommand::remove()
{
    const auto *one = wantedStored(m_arguments.word(1));
    if (!one || !mayEdit())
        return;
    const QString id = one->id;
    const QString title = library::title(*one);
    if (!editWorkspace(tr("Remove template"), [&](workspace::Document &changed) {
            changed.templates.removeIf(
                [&](const workspace::StoredTemplate &each) { return each.id == id; });
        }))
        return;
    printer().answer({{"removed", id.toStdString()}},
                     tr("Removed %1.").arg(printer().shown(title)));
    end(ExitGood);
}

void TemplateCommand::exportThem()
{
    const QString name = m_arguments.value(u"--form"_s);
    const auto form = templates::formFromName(name.isEmpty() ? u"sendbench"_s : name);
    if (form)
        knowingSecrets([this, form = *form] { exportAs(form); });
    else
        fail(usageError(tr("--form is sendbench, meta, meta-list, 8x8 or 8x8-list")).value());
}

void TemplateCommand::exportAs(templates::Form form)
{
    QByteArray text;
    if (m_arguments.words().size() == 2) {
        const auto *one = wantedStored(m_arguments.word(1));
        if (!one)
            return;
        text = templates::writeTemplate(library::read(*one).value, form);
    } else {
        QList<templates::Template> all;
        for (const auto &one : document().templates)
            all.append(library::read(one).value);
        text = templates::writeTemplates(all, form);
    }
    const QString path = m_arguments.value(u"--out"_s);
    if (path.isEmpty()) {
        printer().document(text);
        end(ExitGood);
        return;
    }
    if (!writeOut(path, text, IfThere::Replace))
        return;
    printer().answer({{"file", path.toStdString()}}, tr("Written: %1").arg(path));
    end(ExitGood);
}

} // namespace sendbench::cli
