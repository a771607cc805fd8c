// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/templatelistjob.h"

#include "changes/steproute.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

/// The list's request, judged by 8x8's rules.
class ListRoute final : public sending::Route
{
public:
    explicit ListRoute(const TemplateChannel &channel)
        : m_step(channel.account.id, kTemplatesSystem, channel.account.environment,
                 listTemplates(channel))
    {
    }

    [[nodiscard]] QString id() const override { return m_step.id(); }
    [[nodiscard]] QString title() const override { return m_step.title(); }
    [[nodiscard]] QString system() const override { return m_step.system(); }
    [[nodiscard]] Environment environment() const override { return m_step.environment(); }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override { return {}; }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override
    {
        return m_step.neededSecrets();
    }
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override
    {
        return m_step.build(message, secrets);
    }
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override
    {
        return judgeTemplates(exchange);
    }
    [[nodiscard]] QMap<QString, QByteArray> sensitive(const http::Exchange &exchange) const override
    {
        return exchange.response ? fileTokens(exchange.response->body)
                                 : QMap<QString, QByteArray>();
    }

private:
    changes::StepRoute m_step;
};

} // namespace

TemplateListJob::TemplateListJob(changes::Sender sender, TemplateChannel channel, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_channel(std::move(channel))
{
}

TemplateListJob::~TemplateListJob() = default;

void TemplateListJob::doStart()
{
    m_read = new changes::ReadJob(m_sender, std::make_shared<ListRoute>(m_channel), this);
    connect(m_read, &Job::finished, this, &TemplateListJob::take);
    m_read->start();
}

void TemplateListJob::take()
{
    if (!isRunning())
        return;
    m_record = m_read->record();
    if (auto error = m_read->error()) {
        if (m_record && m_record->exchange.response) {
            // What is no list is no refusal.
            if (m_record->outcome.kind == sending::OutcomeKind::Unclear) {
                error->kind = ErrorKind::Protocol;
                error->code = u"templates.no-list"_s;
            }
            error->detail = refusalWords(m_record->exchange);
        }
        fail(*error);
        return;
    }
    auto list = readTemplateList(m_read->result()->body, m_channel.account.id);
    if (list)
        succeedWith(*std::move(list));
    else
        fail(list.error());
}

void TemplateListJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

} // namespace sendbench::integrations::connect8x8
