// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/rules.h"
#include "workspace/document.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace sendbench::models
{

/// What a list says of a template beside its name.
struct TemplateDigest {
    QString category; ///< as Meta spells it; empty: none was given
    QString status;   ///< of the other side; empty: never seen there
    QString text;     ///< everything a reader of the message could read, in lower case
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    bool operator==(const TemplateDigest &) const = default;
};

/// Templates of a workspace, read once each, and judged together. Its functions may be called from
/// any thread, one at a time does the work.
class TemplateShelf
{
public:
    struct Judged {
        QString id;
        QByteArray content;
        TemplateDigest digest;
    };
    /// At most this many are told at once.
    static constexpr qsizetype kSlice = 200;

    /// Reads what is new and judges those whose judgement may be another one than before; `told` is
    /// called slice by slice, in the caller's thread, of those in `untold` in any case. Ends early
    /// when `stop` is set.
    void judge(const QList<workspace::StoredTemplate> &all, const QSet<QString> &untold,
               templates::Target target, const std::atomic_bool &stop,
               const std::function<void(QList<Judged>)> &told);

    /// What the others for the same provider say, as far as they were read.
    [[nodiscard]] QList<templates::Template> others(const QString &provider,
                                                    const QString &exceptId) const;

private:
    struct Read {
        QByteArray content;
        QString provider;
        templates::Template value;
        Findings findings;
    };
    struct Sweep;

    void forgetGone(const QList<workspace::StoredTemplate> &all);
    [[nodiscard]] bool readNew(const QList<workspace::StoredTemplate> &all,
                               const std::atomic_bool &stop);
    [[nodiscard]] QByteArray keyOf(const QList<workspace::StoredTemplate> &all,
                                   templates::Target target) const;

    QMutex m_working;         ///< one sweep at a time
    mutable QMutex m_reading; ///< guards m_read
    QHash<QString, Read> m_read;
    QHash<QString, QByteArray> m_judged; ///< id → the content that was told
    QByteArray m_key;                    ///< names and target that the judgements were made with
};

} // namespace sendbench::models
