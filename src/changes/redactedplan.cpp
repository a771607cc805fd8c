// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/redactedplan.h"

#include "base/redactor.h"

namespace sendbench::changes
{

namespace
{

Step redacted(Step step, const Redactor &redactor)
{
    step.title = redactor.redact(step.title);
    step.url = redactor.redact(step.url);
    step.body = redactor.redact(step.body);
    for (http::Header &header : step.headers)
        header.value = redactor.redact(header.value);
    if (step.second)
        step.second->body = redactor.redact(step.second->body);
    step.held.clear();
    step.undo.reset();
    return step;
}

} // namespace

Plan redacted(Plan plan, const Redactor &redactor)
{
    plan.title = redactor.redact(plan.title);
    for (Change &change : plan.changes) {
        change.title = redactor.redact(change.title);
        change.before = redactor.redact(change.before);
        change.after = redactor.redact(change.after);
        for (FieldDifference &field : change.fields) {
            field.before = redactor.redact(field.before);
            field.after = redactor.redact(field.after);
        }
        for (QString &warning : change.warnings)
            warning = redactor.redact(warning);
        for (Step &step : change.steps)
            step = redacted(step, redactor);
    }
    for (Finding &finding : plan.findings) {
        finding.message = redactor.redact(finding.message);
        finding.fix = redactor.redact(finding.fix);
    }
    return plan;
}

} // namespace sendbench::changes
