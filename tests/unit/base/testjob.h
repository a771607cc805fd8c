// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"

#include <QStringList>

namespace sendbench::tests
{

/// A job that a test ends by hand.
class TestJob final : public ResultJob<QString>
{
    Q_OBJECT

public:
    explicit TestJob(QObject *parent = nullptr, const QString &name = {},
                     QStringList *diary = nullptr);
    ~TestJob() override;

    void end(const QString &value) { succeedWith(value); }
    void break_(const QString &code) { fail(Error{.code = code}); }

    bool started = false;
    bool stopped = false;
    bool endsInStart = false;
    bool endsInCancel = false; ///< tries to: what it emits then must be ignored

protected:
    void doStart() override;
    void doCancel() override;

private:
    QString m_name;
    QStringList *m_diary;
};

} // namespace sendbench::tests
