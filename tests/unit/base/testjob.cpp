// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "testjob.h"

using namespace Qt::StringLiterals;

namespace sendbench::tests
{

TestJob::TestJob(QObject *parent, const QString &name, QStringList *diary)
    : ResultJob(parent)
    , m_name(name)
    , m_diary(diary)
{
    if (m_diary)
        connect(this, &Job::finished, this,
                [this] { m_diary->append(m_name + (error() ? u" failed"_s : u" done"_s)); });
}

TestJob::~TestJob() = default;

void TestJob::doStart()
{
    started = true;
    if (m_diary)
        m_diary->append(m_name + u" started"_s);
    if (endsInStart)
        end(u"at once"_s);
}

void TestJob::doCancel()
{
    stopped = true;
    if (endsInCancel)
        end(u"too late"_s);
}

} // namespace sendbench::tests
