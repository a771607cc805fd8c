// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/eight/eightchannels.h"

namespace sendbench::ui
{

/// Asks for the status of a submitted template until Meta has reviewed it: soon at first, then more
/// rarely, and not for ever. An event of 8x8 about it makes it ask at once.
class TemplateWatch final : public QObject
{
    Q_OBJECT

public:
    /// By the engine's clock.
    static constexpr std::chrono::seconds kFirstWait{4};
    static constexpr std::chrono::minutes kLongestWait{5};
    static constexpr std::chrono::hours kLongest{1};

    struct Subject {
        QString account;
        QString name;
        QString language;
        bool operator==(const Subject &) const = default;
    };
    enum class End {
        Reviewed,
        TooLong, ///< still in review
        Failed,  ///< the list could not be read, several times on end
        Gone,    ///< the list does not have it any more
    };

    TemplateWatch(const PageContext &context, EightChannels &channels, QObject *parent = nullptr);

    /// Instead of what was watched before.
    void watch(const Subject &subject);
    void stop();
    [[nodiscard]] const std::optional<Subject> &subject() const { return m_subject; }
    [[nodiscard]] int asked() const { return m_asked; }

Q_SIGNALS:
    void changed();
    /// `status`: 8x8's, of Reviewed.
    void ended(const sendbench::ui::TemplateWatch::Subject &subject,
               sendbench::ui::TemplateWatch::End end, const QString &status);

private:
    void askLater();
    void ask();
    void look();
    void end(End end, const QString &status = {});

    const PageContext &m_context;
    EightChannels &m_channels;
    std::optional<Subject> m_subject;
    QObject *m_waiting = nullptr; ///< what ends the wait when it goes
    std::chrono::milliseconds m_wait{0};
    std::chrono::milliseconds m_waited{0};
    int m_asked = 0;
    int m_failures = 0;
    int m_missed = 0;
};

} // namespace sendbench::ui
