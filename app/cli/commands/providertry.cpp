// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Trying the other side: `provider try`.

#include "app/cli/commands/providercommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/printer.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

Json reportJson(const QString &id, const providers::TrialReport &report)
{
    Json lines = Json::array();
    for (const auto &line : report.lines)
        lines.push_back(Json{{"who", line.who.toStdString()}, {"text", line.text.toStdString()}});
    return {{"trial",
             {{"id", id.toStdString()},
              {"good", report.good},
              {"summary", report.summary.toStdString()},
              {"lines", std::move(lines)},
              {"findings", toJson(report.findings)}}}};
}

} // namespace

void ProviderCommand::tryOut(const QStringList &words)
{
    const auto arguments = Arguments::parse(words, {.flags = {u"--yes"_s}, .values = {}});
    if (!arguments || arguments->words().isEmpty()) {
        fail(arguments ? usageError(tr("provider try ID [TRIAL] [field=value…] [--yes]")).value()
                       : arguments.error());
        return;
    }
    const auto [provider, kind] = found(arguments->word(0));
    if (!kind)
        return;
    const auto trials =
        kind->remoteSide() ? kind->remoteSide()->trials() : QList<const providers::Trial *>();
    if (trials.isEmpty()) {
        fail(Error{.kind = ErrorKind::Input, .code = u"trial.none"_s, .where = provider->id});
        return;
    }
    if (arguments->words().size() == 1) {
        listTrials(trials);
        return;
    }
    QStringList ids;
    for (const auto *trial : trials) {
        ids.append(trial->id());
        if (trial->id() == arguments->word(1)) {
            runTrial(*provider, *trial, arguments->words().mid(2), arguments->has(u"--yes"_s));
            return;
        }
    }
    fail(Error{.kind = ErrorKind::Input,
               .code = u"trial.unknown"_s,
               .where = provider->id,
               .expected = ids.join(u", "_s),
               .found = arguments->word(1)});
}

void ProviderCommand::listTrials(const QList<const providers::Trial *> &trials)
{
    Json list = Json::array();
    QString text;
    for (const auto *trial : trials) {
        Json one = kindJson(trial->form());
        one["id"] = trial->id().toStdString();
        one["about"] = trial->form().title.toStdString();
        list.push_back(std::move(one));
        text += trial->id() + u"  "_s + trial->form().title + u'\n' +
                kindText(trial->form()).section(u'\n', 1);
    }
    printer().answer({{"trials", std::move(list)}}, text);
    end(ExitGood);
}

void ProviderCommand::runTrial(const workspace::ProviderConfiguration &provider,
                               const providers::Trial &trial, const QStringList &words,
                               bool confirmed)
{
    forms::FieldValues values = trial.form().initialValues();
    if (const auto applied = applyWords(trial.form(), provider.id, words, values, {}); !applied) {
        fail(applied.error());
        return;
    }
    for (const Finding &finding : providers::checkTrial(trial, values))
        if (finding.severity == Severity::Error) {
            fail(Error{.kind = ErrorKind::Input,
                       .code = u"trial.values"_s,
                       .where = provider.id,
                       .path = finding.path,
                       .found = finding.message});
            return;
        }
    if (const auto stop = providers::guardTrial(document(), provider, trial, values, confirmed)) {
        fail(*stop);
        return;
    }
    if (!readySandbox(document().environmentOf(provider)))
        return;
    if (const QString said = trial.consequence(document(), provider, values); !said.isEmpty())
        printer().note(said);
    connect(&engine(), &engine::Engine::runningChanged, this, [this](int sends) {
        m_sends = sends;
        if (sends == 0 && m_stopped)
            fail(*std::exchange(m_stopped, std::nullopt));
    });
    m_trial = trial.run(engine().sender(), document(), provider, values, this);
    connect(m_trial, &Job::finished, this, [this, job = m_trial.data(), id = trial.id()] {
        const auto report = job->result();
        if (report) {
            printer().answer(reportJson(id, *report),
                             providers::trialText(*report) + report->summary + u'\n');
            end(report->good ? ExitGood : ExitBadAnswer);
        } else if (report.error().kind == ErrorKind::Cancelled && m_sends > 0) {
            m_stopped = report.error(); // what it began is being ended
        } else {
            fail(report.error());
        }
    });
    m_trial->start();
}

void ProviderCommand::stop()
{
    if (m_trial)
        m_trial->cancel();
    else
        ObjectCommand::stop();
}

} // namespace sendbench::cli
