// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templateevents.h"
#include "integrations/connect8x8/templatelistjob.h"
#include "ui/pages/pagecontext.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace sendbench::ui
{

/// What is known of the WhatsApp channel of one account.
struct ChannelState {
    bool hasList = false;
    QList<integrations::connect8x8::LiveTemplate> live;
    QDateTime readAt;
    std::optional<Error> error; ///< of the last reading
    QString exchangeId;         ///< of the last reading, in the history
};

/// The lists of templates that 8x8 has, one for each account, as they were last read, and what
/// webhooks told of them. Nothing is read unless somebody asks for it.
class EightChannels final : public QObject
{
    Q_OBJECT

public:
    /// `context` outlives it.
    explicit EightChannels(const PageContext &context, QObject *parent = nullptr);
    ~EightChannels() override;

    /// Why there is no channel: "account.channel-missing", "account.id-missing" …
    [[nodiscard]] Result<integrations::connect8x8::TemplateChannel>
    channel(const QString &account) const;
    /// A list of another channel than the account's present one is none.
    [[nodiscard]] const ChannelState &state(const QString &account) const;
    [[nodiscard]] bool isReading(const QString &account) const;
    [[nodiscard]] const integrations::connect8x8::TemplateNews &news() const { return m_news; }

    /// One reading at a time: a second wish waits for the same answer.
    void read(const QString &account);
    void stop(const QString &account);
    /// What is kept of a list is not so any more: something was submitted or deleted.
    void forget(const QString &account);

Q_SIGNALS:
    void changed(const QString &account); ///< state() or isReading()
    void ended(const QString &account);   ///< a reading, well or not
    void newsCame(const QString &name, const QString &language);

private:
    struct Known {
        ChannelState state;
        workspace::Account account; ///< as it was read with
        QPointer<integrations::connect8x8::TemplateListJob> job;
    };

    void take(const QString &account, integrations::connect8x8::TemplateListJob &job);
    void failWith(const QString &account, const Error &error);
    void readNews();
    [[nodiscard]] const workspace::Document &document() const;

    const PageContext &m_context;
    QHash<QString, Known> m_known;
    integrations::connect8x8::TemplateNews m_news;
    bool m_newsRead = false;
};

} // namespace sendbench::ui
