// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/doctor.h"

#include <QTest>

namespace storejobs
{

/// The doctor's report; its code is "test.no-end" if there is none in time.
inline sendbench::secrets::DoctorReport examine(sendbench::secrets::SecretStore &store,
                                                int limit = 20'000)
{
    auto *job = new sendbench::secrets::DoctorJob(store, nullptr);
    job->setAutoDelete(false);
    job->start();
    sendbench::secrets::DoctorReport report{.code = QStringLiteral("test.no-end")};
    if (QTest::qWaitFor([job] { return job->isFinished(); }, limit))
        report = job->result().value_or(report);
    delete job;
    return report;
}

/// "session-bus:ok service:failed …"
inline QString states(const sendbench::secrets::DoctorReport &report)
{
    using State = sendbench::secrets::DoctorStep::State;
    QStringList out;
    for (const auto &step : report.steps)
        out.append(step.id + (step.state == State::Ok       ? QStringLiteral(":ok")
                              : step.state == State::Failed ? QStringLiteral(":failed")
                                                            : QStringLiteral(":unknown")));
    return out.join(u' ');
}

} // namespace storejobs
