// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Templates against 8x8's API: `template pull`, `diff`, `status`; what they share with push.
#include "app/cli/commands/templatecommand.h"
#include "app/cli/exitcode.h"
#include "base/clock.h"
#include "history/historystore.h"
#include "integrations/connect8x8/templatelistjob.h"
#include "integrations/connect8x8/templatesync.h"
#include "library/adder.h"
#include "templates/words.h"

using namespace Qt::StringLiterals;
using namespace sendbench::integrations::connect8x8;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// The newest; a template's status is asked for soon after it was told.
constexpr int kMostEvents = 2000;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json(nullptr) : Json(utf8(text));
}

QString kindName(templates::Difference::Kind kind)
{
    using Kind = templates::Difference::Kind;
    return kind == Kind::Changed    ? u"changed"_s
           : kind == Kind::OnlyHere ? u"only-here"_s
                                    : u"only-there"_s;
}

Json differenceJson(const templates::Difference &one)
{
    return {{"kind", utf8(kindName(one.kind))},
            {"path", utf8(one.path)},
            {"title", utf8(one.title)},
            {"here", textOrNull(one.here)},
            {"there", textOrNull(one.there)}};
}

QString differenceText(const templates::Difference &one, const Printer &printer)
{
    const auto shown = [&](const QString &text) {
        return text.isEmpty() ? TemplateCommand::tr("nothing") : printer.shown(text, 400);
    };
    return u"%1\n  %2 %3\n  %4 %5\n"_s.arg(one.title, TemplateCommand::tr("here:"), shown(one.here),
                                           TemplateCommand::tr("at 8x8:"), shown(one.there));
}

/// What the words ask for: of all that have the name, those of the language and of the owner, or
/// the one of that id.
struct Asked {
    QList<HereTemplate> here;
    QString name;
    QString language; ///< empty: any

    [[nodiscard]] bool means(const SyncRow &row) const
    {
        return row.name == name && (language.isEmpty() || row.language == language);
    }
};

Asked asked(const workspace::Document &document, const QString &word, const Arguments &arguments)
{
    const QString owner = arguments.value(u"--provider"_s);
    Asked found{.here = {}, .name = word, .language = arguments.value(u"--language"_s)};
    const auto fits = [&](const workspace::StoredTemplate &one) {
        return (found.language.isEmpty() || one.language == found.language) &&
               (owner.isEmpty() || one.provider == owner);
    };
    for (const auto &one : document.templates)
        if (one.name == word && fits(one))
            found.here.append({one.id, library::read(one).value});
    const auto *one = found.here.isEmpty() ? document.storedTemplate(word) : nullptr;
    if (one && fits(*one)) {
        found.here.append({one->id, library::read(*one).value});
        found.name = one->name;
        found.language = one->language;
    }
    return found;
}

/// For which provider configuration or account it is kept here; empty: for none, or only there.
QString ownerOf(const workspace::Document &document, const SyncRow &row,
                const QList<HereTemplate> &here)
{
    const auto *stored = row.here < 0 ? nullptr : document.storedTemplate(here.at(row.here).id);
    return stored ? stored->provider : QString();
}

/// The same for people, with the id that tells it from another of its name and language.
QString whereHere(const workspace::Document &document, const SyncRow &row,
                  const QList<HereTemplate> &here)
{
    if (row.here < 0)
        return {};
    const QString owner = ownerOf(document, row, here);
    const QString id = here.at(row.here).id;
    return u"  "_s + (owner.isEmpty() ? id : TemplateCommand::tr("%1, for %2").arg(id, owner));
}

/// A whole template that one side has and the other has not.
templates::Difference wholeDifference(const SyncRow &row)
{
    const bool here = row.here >= 0;
    const QString title = row.name + u" · "_s + row.language;
    return {.kind = here ? templates::Difference::Kind::OnlyHere
                         : templates::Difference::Kind::OnlyThere,
            .path = {},
            .title = TemplateCommand::tr("Template"),
            .here = here ? title : QString(),
            .there = here ? QString() : title};
}

} // namespace

const workspace::Account *TemplateCommand::wantedAccount(const QString &account)
{
    const auto *found = document().account(account);
    if (found)
        return found;
    QStringList ids;
    for (const auto &one : document().accounts)
        if (one.kind == u"8x8.connect"_s)
            ids.append(one.id);
    fail(Error{.kind = ErrorKind::Input,
               .code = u"account.unknown"_s,
               .where = account,
               .expected = ids.join(u", "_s),
               .found = account});
    return nullptr;
}

std::optional<TemplateCommand::Channel> TemplateCommand::wantedChannel(const QString &account)
{
    const auto *found = wantedAccount(account);
    if (!found)
        return std::nullopt;
    const auto channel = templateChannel(*found, m_arguments.value(u"--channel"_s));
    if (!channel) {
        fail(channel.error());
        return std::nullopt;
    }
    const auto ready =
        found->environment == Environment::Sandbox ? engine().startSandbox() : Result<void>();
    if (!ready) {
        fail(ready.error());
        return std::nullopt;
    }
    return *channel;
}

void TemplateCommand::readLive(const Channel &channel, std::function<void(const LiveList &)> then)
{
    auto *job = new TemplateListJob(engine().sender(), channel, this);
    m_running = job;
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        m_running = nullptr;
        if (const auto live = job->result())
            then(*live);
        else
            fail(live.error());
    });
    job->start();
}

void TemplateCommand::stop()
{
    if (m_running)
        m_running->cancel();
    else
        Command::stop();
}

void TemplateCommand::pull()
{
    const auto channel = wantedChannel(m_arguments.word(1));
    if (!channel || !mayEdit())
        return;
    readLive(*channel,
             [this, channel = *channel](const LiveList &live) { takePulled(channel, live); });
}

void TemplateCommand::takePulled(const Channel &channel, const LiveList &live)
{
    const QString owner = channel.account.id;
    const bool replace = m_arguments.has(u"--replace"_s);
    Json list = Json::array();
    QString text;
    Findings findings;
    const auto take = [&](library::Adder &adder, const LiveTemplate &one) {
        const auto *there = adder.twin(one.value);
        QString action = u"added"_s;
        if (!there) {
            there = &adder.put(one.value);
        } else {
            templates::Template mine = library::read(*there).value;
            const bool same = templates::differences(mine, one.value).isEmpty();
            action = same ? u"same"_s : replace ? u"replaced"_s : u"different"_s;
            mine.remote = one.value.remote;
            // Its own text stays, and with it the status that 8x8 gave to another text does not.
            if (same || replace)
                there = &adder.put(replace ? one.value : mine);
        }
        list.push_back({{"id", utf8(there->id)},
                        {"name", utf8(one.value.name)},
                        {"language", utf8(one.value.language)},
                        {"category", utf8(templates::categoryWord(one.value))},
                        {"status", utf8(one.value.remote.status)},
                        {"action", utf8(action)}});
        text += u"%1  %2  %3  %4\n"_s.arg(action, -9)
                    .arg(printer().shown(one.value.name, 60), -32)
                    .arg(one.value.language, -7)
                    .arg(one.value.remote.status);
        findings += one.findings;
    };
    if (!live.isEmpty() && !editWorkspace(tr("Pull templates"), [&](workspace::Document &changed) {
            library::Adder adder(changed, owner);
            for (const LiveTemplate &one : live)
                take(adder, one);
        }))
        return;
    printer().answer({{"templates", list}, {"findings", toJson(findings)}},
                     (text.isEmpty() ? tr("The channel has no templates.") + u'\n' : text) +
                         toText(findings));
    end(ExitGood);
}

void TemplateCommand::difference()
{
    const auto channel = isOwnerKnown(m_arguments.value(u"--provider"_s))
                             ? wantedChannel(m_arguments.word(2))
                             : std::nullopt;
    if (!channel)
        return;
    readLive(*channel, [this, id = channel->channelId](const LiveList &live) {
        const Asked wanted = asked(document(), m_arguments.word(1), m_arguments);
        Json list = Json::array();
        QString text;
        bool known = false;
        for (const SyncRow &row : joinTemplates(wanted.here, live, id)) {
            if (!wanted.means(row))
                continue;
            known = true;
            auto all = row.differences;
            if (row.here < 0 || row.live < 0)
                all = {wholeDifference(row)};
            for (const auto &one : std::as_const(all)) {
                Json difference = differenceJson(one);
                difference["language"] = utf8(row.language);
                difference["id"] =
                    row.here < 0 ? Json(nullptr) : Json(utf8(wanted.here.at(row.here).id));
                difference["provider"] = textOrNull(ownerOf(document(), row, wanted.here));
                list.push_back(difference);
                text += row.language + whereHere(document(), row, wanted.here) + u"  "_s +
                        differenceText(one, printer());
            }
        }
        if (!known) {
            (void)wantedStored(m_arguments.word(1)); // says which there are
            return;
        }
        printer().answer({{"differences", list}},
                         text.isEmpty() ? tr("8x8 has it as it is here.") : text);
        end(list.empty() ? ExitGood : ExitBadAnswer);
    });
}

void TemplateCommand::readNews(std::function<void(const News &)> then)
{
    auto *job = engine().history()->eventsOf({}, kMostEvents, this);
    connect(job, &Job::finished, this, [this, job, then = std::move(then)] {
        if (const auto events = job->result())
            then(News(*events));
        else
            fail(events.error());
    });
    job->start();
}

void TemplateCommand::status()
{
    const auto channel = isOwnerKnown(m_arguments.value(u"--provider"_s))
                             ? wantedChannel(m_arguments.word(2))
                             : std::nullopt;
    if (!channel)
        return;
    readLive(*channel, [this, channel = *channel](const LiveList &live) {
        readNews([this, channel, live](const News &news) { showStatus(channel, live, news); });
    });
}

void TemplateCommand::showStatus(const Channel &channel, const LiveList &live, const News &news)
{
    const Asked wanted = asked(document(), m_arguments.word(1), m_arguments);
    const auto &here = wanted.here;
    Json list = Json::array();
    QString text;
    Findings findings;
    for (const SyncRow &row : joinTemplates(here, live, channel.channelId)) {
        if (!wanted.means(row))
            continue;
        const auto *there = row.live < 0 ? nullptr : &live.at(row.live);
        const auto *told = news.of(row.name, row.language);
        const bool ofNow = told && told->status == row.status;
        list.push_back(
            {{"name", utf8(row.name)},
             {"language", utf8(row.language)},
             {"state", utf8(syncStateName(row.state))},
             {"status", textOrNull(row.status)},
             {"title", utf8(syncTitle(row))},
             {"reason", textOrNull(ofNow ? told->reason : QString())},
             {"quality", textOrNull(there && told ? told->quality : QString())},
             {"updatedAt", there ? textOrNull(isoTime(there->updatedAt)) : Json(nullptr)},
             {"id", row.here < 0 ? Json(nullptr) : Json(utf8(here.at(row.here).id))},
             {"provider", textOrNull(ownerOf(document(), row, here))}});
        text += u"%1  %2  %3%4\n"_s.arg(printer().shown(row.name, 60), -32)
                    .arg(row.language, -7)
                    .arg(syncTitle(row), -24)
                    .arg(whereHere(document(), row, here));
        findings += statusFindings(row, there, told);
    }
    if (list.empty()) {
        (void)wantedStored(m_arguments.word(1)); // says which there are
        return;
    }
    printer().answer({{"templates", list}, {"findings", toJson(findings)}},
                     text + toText(findings));
    end(hasErrors(findings) ? ExitBadAnswer : ExitGood);
}

} // namespace sendbench::cli
