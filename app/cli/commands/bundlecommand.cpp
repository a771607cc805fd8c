// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/bundlecommand.h"

#include "app/cli/commands/bundleoutput.h"
#include "app/cli/exitcode.h"
#include "base/atomicfile.h"
#include "bundle/exportjob.h"
#include "secrets/secretlook.h"
#include "workspace/codec.h"

#include <QFileInfo>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

namespace
{

const QString kOnly = u"--only"_s;
const QString kPlan = u"--plan"_s;
const QString kYes = u"--yes"_s;
const QString kForce = u"--force"_s;

using ObjectSet = QSet<bundle::ObjectRef>;

ObjectSet asSet(const QList<bundle::ObjectRef> &objects)
{
    return {objects.begin(), objects.end()};
}

/// Ids that an error can offer instead.
constexpr qsizetype kOffered = 20;

} // namespace

void BundleCommand::run(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words.mid(1), {.flags = {kPlan, kYes, kForce}, .values = {kOnly}});
    const QString verb = words.value(0);
    const bool known =
        verb == u"export"_s || verb == u"inspect"_s || verb == u"diff"_s || verb == u"import"_s;
    if (!arguments || !known || arguments->words().size() != 1) {
        fail(arguments ? wrongUse(tr("bundle export FILE [--only ID]… [--force] · inspect FILE · "
                                     "diff FILE · import FILE [--plan] [--only ID]… [--yes]"),
                                  verb)
                             .value()
                       : arguments.error());
        return;
    }
    const QString path = arguments->word(0);
    if (verb == u"export"_s) {
        if (openWorkspace())
            exportTo(path, *arguments);
        return;
    }
    const auto bundle = read(path);
    if (!bundle || !isFit(path, *bundle, verb != u"import"_s))
        return;
    if (verb == u"inspect"_s)
        inspect(*bundle);
    else if (!openWorkspace())
        return;
    else if (verb == u"diff"_s)
        diff(*bundle);
    else
        import(*bundle, *arguments);
}

std::optional<workspace::Document> BundleCommand::read(const QString &path)
{
    const auto bytes = readFile(path, workspace::kLargestFile);
    if (!bytes) {
        fail(bytes.error());
        return std::nullopt;
    }
    QList<Error> problems;
    auto document = workspace::decode(*bytes, path, &problems);
    if (document)
        return *document;
    for (const Error &problem : problems.mid(1))
        printer().problem(problem);
    fail(document.error());
    return std::nullopt;
}

bool BundleCommand::isFit(const QString &path, const workspace::Document &bundle, bool onlyLooks)
{
    engine().cover(integrations::clearSecrets(engine().registry(), bundle));
    const auto problems = integrations::contentProblems(engine().registry(), bundle, path);
    for (qsizetype i = 0; i < problems.size(); ++i) {
        if (!onlyLooks && i == problems.size() - 1)
            fail(problems[i]);
        else
            printer().problem(problems[i]);
    }
    return onlyLooks || problems.isEmpty();
}

std::optional<QList<bundle::ObjectRef>> BundleCommand::named(const workspace::Document &source,
                                                             const QStringList &ids)
{
    QList<bundle::ObjectRef> objects;
    for (const QString &id : ids) {
        const auto object = bundle::findObject(source, id);
        if (!object) {
            QStringList known;
            for (const auto &one : bundle::allObjects(source))
                known.append(one.id);
            fail(Error{.kind = ErrorKind::Input,
                       .code = u"bundle.unknown-object"_s,
                       .expected = known.mid(0, kOffered).join(u", "_s) +
                                   (known.size() > kOffered ? u", …"_s : QString()),
                       .found = id});
            return std::nullopt;
        }
        objects.append(*object);
    }
    return objects;
}

void BundleCommand::exportTo(const QString &path, const Arguments &arguments)
{
    if (QFileInfo::exists(path) && !arguments.has(kForce)) {
        fail(Error{.kind = ErrorKind::Input, .code = u"bundle.exists"_s, .where = path});
        return;
    }
    const auto objects = arguments.has(kOnly) ? named(document(), arguments.values(kOnly))
                                              : std::optional(bundle::allObjects(document()));
    if (!objects)
        return;
    const workspace::Document content = bundle::selection(document(), *objects);
    if (const auto clear = integrations::clearSecrets(engine().registry(), content);
        !clear.isEmpty()) {
        Error error = integrations::clearSecretError(clear.first(), workspacePath());
        error.kind = ErrorKind::Guard;
        error.code = u"guard.clear-secret"_s;
        error.path = clear.first().key.label();
        fail(error);
        return;
    }
    QList<secrets::SecretKey> open;
    for (const auto &key : engine().expectedSecrets())
        if (engine().isDemoSecret(key))
            open.append(key);
    knowingSecrets([this, path, content, open] {
        auto *job = new bundle::ExportJob(engine().secretStore(), engine().redactor(), content, {},
                                          open, this);
        connect(job, &Job::finished, this, [this, job, path, content] {
            const auto bytes = job->result();
            const auto written =
                bytes ? writeFileAtomically(path, *bytes) : Result<void>(Failure(bytes.error()));
            if (!written) {
                fail(written.error());
                return;
            }
            Json covered = Json::array();
            for (const QString &id : job->covered()) {
                covered.push_back(id.toStdString());
                printer().note(tr("The address of “%1” leaves with … in the place of what looks "
                                  "like a token. To keep it out of the workspace too: "
                                  "“webhook set %1 address=secret”, then “secret set %1 uri”.")
                                   .arg(id));
            }
            printer().answer({{"bundle", bundleJson(path, content)}, {"covered", covered}},
                             tr("Wrote %1: %n object(s), no secret.", nullptr,
                                static_cast<int>(bundle::allObjects(content).size()))
                                 .arg(path));
            end(ExitGood);
        });
        job->start();
    });
}

void BundleCommand::lookAt(const QList<bundle::ImportItem> &items,
                           const std::function<void(const KnownSecrets &)> &then)
{
    QList<secrets::SecretKey> keys;
    for (const auto &item : items)
        keys += item.secrets;
    if (!engine().workspace().isOpen())
        keys.clear();
    auto *look = new secrets::SecretLook(engine().secretStore(), keys, this);
    connect(look, &Job::finished, this, [look, then] {
        const auto found = look->result();
        then(found ? *found : KnownSecrets());
    });
    look->start();
}

void BundleCommand::inspect(const workspace::Document &bundle)
{
    // What is stored belongs to the workspace that it would come into, if there is one yet: it is
    // open then.
    const bool isCompared = engine().workspace().isOpen();
    auto items = isCompared ? compared(bundle) : cleaned(bundle::compare({}, bundle, {}));
    items.removeIf(
        [](const bundle::ImportItem &item) { return item.state == bundle::ItemState::Missing; });
    lookAt(items, [this, items, bundle, isCompared](const KnownSecrets &known) {
        Json objects = itemsJson(items, known);
        // With nothing to compare with, nobody knows what would be new.
        for (Json &object : objects)
            if (!isCompared)
                object["state"] = nullptr;
        printer().answer({{"bundle", bundleJson({}, bundle)},
                          {"objects", objects},
                          {"secrets", secretsJson(items, known)}},
                         inspectText(engine().redactor().redact(bundle.name), items, known));
        end(ExitGood);
    });
}

QList<bundle::ImportItem> BundleCommand::compared(const workspace::Document &bundle) const
{
    // What the document expects counts as stored: nobody is asked just to compare.
    QList<secrets::SecretKey> stored = engine().secretIndex().all();
    for (const auto &key : engine().expectedSecrets())
        if (!engine().isDemoSecret(key))
            stored.append(key);
    return cleaned(bundle::compare(document(), bundle, stored));
}

QList<bundle::ImportItem> BundleCommand::cleaned(QList<bundle::ImportItem> items) const
{
    const Redactor &redactor = engine().redactor();
    for (auto &item : items) {
        item.title = redactor.redact(item.title);
        for (auto &change : item.fields) {
            change.field = redactor.redact(change.field);
            change.here = redactor.redact(change.here);
            change.there = redactor.redact(change.there);
        }
    }
    return items;
}

void BundleCommand::diff(const workspace::Document &bundle)
{
    const auto items = compared(bundle);
    lookAt(items, [this, items](const KnownSecrets &known) {
        printer().answer({{"objects", itemsJson(items, known)}}, itemsText(items));
        const bool same =
            std::all_of(items.begin(), items.end(), [](const bundle::ImportItem &item) {
                return item.state == bundle::ItemState::Same;
            });
        end(same ? ExitGood : ExitBadAnswer);
    });
}

std::optional<QList<bundle::ObjectRef>>
BundleCommand::chosen(const workspace::Document &bundle, const QList<bundle::ImportItem> &items,
                      const Arguments &arguments)
{
    if (!arguments.has(kOnly)) {
        if (!arguments.has(kYes))
            return bundle::defaultChoice(items);
        QList<bundle::ObjectRef> all;
        for (const auto &item : items)
            if (item.state != bundle::ItemState::Missing)
                all.append(item.object);
        return all;
    }
    const auto objects = named(bundle, arguments.values(kOnly));
    if (!objects || arguments.has(kYes))
        return objects;
    const ObjectSet taken = asSet(*objects);
    const ObjectSet redirecting = bundle::redirecting(items);
    for (const auto &item : items)
        if (taken.contains(item.object) && redirecting.contains(item.object)) {
            fail(Error{.kind = ErrorKind::Guard,
                       .code = u"guard.redirects-secret"_s,
                       .where = item.object.id});
            return std::nullopt;
        }
    return objects;
}

void BundleCommand::import(const workspace::Document &bundle, const Arguments &arguments)
{
    const auto items = compared(bundle);
    const auto objects = chosen(bundle, items, arguments);
    if (!objects)
        return;
    const ObjectSet wanted = asSet(*objects);
    if (arguments.has(kPlan)) {
        QList<bundle::ImportItem> taken;
        std::copy_if(items.begin(), items.end(), std::back_inserter(taken),
                     [&](const auto &item) { return wanted.contains(item.object); });
        lookAt(items, [this, items, taken, objects = *objects](const KnownSecrets &known) {
            printer().answer({{"objects", itemsJson(items, known, &objects)}},
                             itemsText(items, &objects) + secretLines(taken, known));
            end(ExitGood);
        });
        return;
    }
    if (!mayEdit())
        return;
    const workspace::Document result = bundle::merged(document(), bundle, *objects);
    if (!(result == document()) &&
        !editWorkspace(tr("Import a bundle"),
                       [&](workspace::Document &changed) { changed = result; }))
        return;
    QList<bundle::ImportItem> imported;
    QList<bundle::ImportItem> skipped;
    const ObjectSet redirecting = bundle::redirecting(items);
    for (const auto &item : items) {
        if (wanted.contains(item.object))
            imported.append(item);
        else if (redirecting.contains(item.object))
            skipped.append(item);
    }
    lookAt(imported, [this, imported, skipped](const KnownSecrets &known) {
        printer().answer({{"imported", itemsJson(imported, known)},
                          {"skipped", itemsJson(skipped, known)},
                          {"secrets", secretsJson(imported, known)}},
                         importText(imported, skipped, known));
        end(ExitGood);
    });
}

} // namespace sendbench::cli
