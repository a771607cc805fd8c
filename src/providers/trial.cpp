// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/trial.h"

#include "base/visibletext.h"
#include "forms/formmodel.h"
#include "sending/testrecipients.h"

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

QString Trial::id() const
{
    return form().id.section(u'.', -1);
}

std::optional<Error> guardTrial(const workspace::Document &document,
                                const workspace::ProviderConfiguration &provider,
                                const Trial &trial, const forms::FieldValues &values,
                                bool confirmed)
{
    const Environment environment = document.environmentOf(provider);
    if (environment == Environment::Sandbox ||
        trial.consequence(document, provider, values).isEmpty())
        return std::nullopt;
    const QString number = trial.recipient(provider, values);
    const auto stop = [&](const QString &code) {
        return Error{.kind = ErrorKind::Guard, .code = code, .where = provider.id, .found = number};
    };
    if (environment == Environment::Production && !confirmed)
        return stop(u"guard.production"_s);
    if (number.isEmpty())
        return confirmed ? std::nullopt : std::optional(stop(u"guard.no-recipient"_s));
    if (environment == Environment::Test && !sending::isTestRecipient(document, number))
        return stop(u"guard.recipient-not-listed"_s);
    return std::nullopt;
}

Findings checkTrial(const Trial &trial, const forms::FieldValues &values)
{
    forms::FormModel model(trial.form());
    model.load(values);
    return model.findings();
}

QString trialText(const TrialReport &report)
{
    QString text;
    for (const TrialLine &line : report.lines) {
        QString words = visibleLines(line.text);
        words.replace(u'\n', u"\n    "_s);
        text += u"%1: %2\n"_s.arg(visibleText(line.who, 80), words);
    }
    for (const Finding &finding : report.findings)
        text += u"%1: %2 %3\n"_s.arg(severityName(finding.severity), finding.message, finding.fix);
    return text;
}

} // namespace sendbench::providers
