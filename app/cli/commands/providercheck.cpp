// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// `provider check`: findings, and with --online what the dashboard would send on Save.

#include "app/cli/commands/providercommand.h"
#include "app/cli/commands/recordoutput.h"
#include "app/cli/exitcode.h"
#include "engine/opensecretcheck.h"
#include "providers/checkall.h"
#include "providers/redactedfields.h"
#include "providers/secretcheckjob.h"
#include "secrets/secretlook.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// The findings in the words that a configuration without the secrets gets: a sentence may cut
/// what it quotes, and half a secret is not found any more.
Findings wordedBy(Findings findings, Findings clean)
{
    for (Finding &one : findings)
        for (qsizetype i = 0; i < clean.size(); ++i)
            if (clean[i].rule == one.rule && clean[i].path == one.path) {
                const Finding words = clean.takeAt(i);
                one.message = words.message;
                one.fix = words.fix;
                break;
            }
    return findings;
}

} // namespace

void ProviderCommand::check(const QStringList &words)
{
    const auto arguments =
        Arguments::parse(words, {.flags = {u"--online"_s, u"--yes"_s}, .values = {}});
    if (!arguments || arguments->words().size() != 1) {
        fail(arguments ? usageError(tr("provider check ID [--online] [--yes]")).value()
                       : arguments.error());
        return;
    }
    if (!exists(arguments->word(0)))
        return;
    const auto *provider = document().provider(arguments->word(0));
    const auto *kind = engine().registry().providerKind(provider->kind);
    if (!kind) {
        failUnknownKind(provider->kind);
        return;
    }
    auto *look = new secrets::SecretLook(engine().secretStore(), kind->secretKeys(*provider), this);
    connect(look, &Job::finished, this,
            [this, look, kind, provider = *provider, online = arguments->has(u"--online"_s),
             confirmed = arguments->has(u"--yes"_s)] {
                const auto found = look->result();
                const SecretStates known =
                    found ? secrets::statesOf(provider.id, *found) : SecretStates{};
                const auto clean = providers::redacted(provider, engine().redactor());
                Findings findings = providers::checkAll(*kind, document(), provider, known);
                if (!(clean == provider))
                    findings =
                        wordedBy(findings, providers::checkAll(*kind, document(), clean, known));
                findings += engine::openSecretsOf(engine(), provider.id, provider.fields);
                m_passed =
                    providers::passedChecks(kind->namedChecks(), findings, provider.fields, known);
                if (online)
                    checkSecrets(provider, findings, confirmed);
                else
                    answerCheck(findings, nullptr, hasErrors(findings) ? ExitBadAnswer : ExitGood);
            });
    look->start();
}

void ProviderCommand::checkSecrets(const workspace::ProviderConfiguration &provider,
                                   const Findings &soFar, bool confirmed)
{
    const auto *kind = engine().registry().providerKind(provider.kind);
    auto *job = new providers::SecretCheckJob(engine().secretStore(), *kind, provider,
                                              providers::SecretCheckJob::Ask::Yes, this);
    connect(job, &Job::finished, this, [this, job, provider, soFar, confirmed] {
        const auto found = job->result();
        checkOnline(provider, found ? *found + soFar : soFar, confirmed);
    });
    job->start();
}

void ProviderCommand::checkOnline(const workspace::ProviderConfiguration &provider,
                                  const Findings &offline, bool confirmed)
{
    const auto *kind = engine().registry().providerKind(provider.kind);
    if (!readySandbox(document().environmentOf(provider)))
        return;
    const auto made = kind->route(document(), provider);
    const auto route = made ? engine().atSandbox(made) : made;
    const sending::Message message{.kind = sending::MessageKind::Preflight};
    // A kind that sends nothing, or knows no preflight, is asked about the other side only.
    if (!route || !route->accepts().contains(message.kind)) {
        askOtherSide(provider, offline, nullptr, ExitGood);
        return;
    }
    if (const auto stopped = sending::guard(document(), *route, message, confirmed)) {
        answerCheck(offline, nullptr, exitCodeOf(*stopped), stopped);
        return;
    }
    auto *job = engine().send(route, message, this);
    connect(job, &Job::finished, this, [this, job, provider, offline] {
        if (!job->record()) {
            // Nothing went out. What the form itself stops, its findings tell with all the others.
            if (job->error()->kind == ErrorKind::Input && hasErrors(offline))
                answerCheck(offline, nullptr, ExitBadAnswer);
            else
                answerCheck(offline, nullptr, exitCodeOf(*job->error()), job->error());
            return;
        }
        const auto &record = *job->record();
        const auto *asked = engine().registry().providerKind(provider.kind);
        const Findings all = asked->answerFindings(record) + offline;
        askOtherSide(provider, all, &record, exitCodeOf(record));
    });
}

void ProviderCommand::askOtherSide(const workspace::ProviderConfiguration &provider,
                                   const Findings &soFar, const sending::SendRecord *record,
                                   int exitCode)
{
    const auto answer = [this, exitCode](const Findings &all, const sending::SendRecord *of) {
        answerCheck(all, of,
                    exitCode == ExitGood && hasErrors(all) ? int(ExitBadAnswer) : exitCode);
    };
    const auto *kind = engine().registry().providerKind(provider.kind);
    auto *job = kind->onlineCheck(engine().sender(), document(), provider, this);
    if (!job) {
        answer(soFar, record);
        return;
    }
    // The record's owner is gone by the time the other side has answered.
    const auto kept = record ? std::optional(*record) : std::nullopt;
    connect(job, &Job::finished, this, [job, soFar, kept, answer, this] {
        const auto found = job->result();
        if (found)
            answer(soFar + *found, kept ? &*kept : nullptr);
        else
            answerCheck(soFar, kept ? &*kept : nullptr, exitCodeOf(found.error()), found.error());
    });
    job->start();
}

void ProviderCommand::answerCheck(const Findings &findings, const sending::SendRecord *record,
                                  int exitCode, const std::optional<Error> &stopped)
{
    Json json{{"findings", toJson(findings)}};
    if (stopped) {
        printer().problem(*stopped);
        json["error"] = printer().errorJson(*stopped);
    }
    QString text = findings.isEmpty() ? tr("Nothing to mend.") + u'\n' : toText(findings);
    json["passed"] = Json::array();
    for (const QString &one : m_passed) {
        json["passed"].push_back(one.toStdString());
        text += tr("passed  %1").arg(one) + u'\n';
    }
    if (record) {
        json["exchange"] = recordJson(*record);
        text += u'\n' + recordText(*record);
    }
    printer().answer(json, text);
    end(exitCode);
}

} // namespace sendbench::cli
