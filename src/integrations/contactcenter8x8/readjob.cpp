// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/readjob.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::contactcenter8x8
{

namespace
{
/// 100 a page: no tenant has so many, and a server that counts wrong must not keep us for ever.
constexpr int kMostPages = 200;
} // namespace

GatewayReadJob::GatewayReadJob(changes::Sender sender, QString owner, Environment environment,
                               Gateway gateway, std::shared_ptr<UriSearch> search, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_owner(std::move(owner))
    , m_environment(environment)
    , m_gateway(std::move(gateway))
    , m_search(std::move(search))
{
}

void GatewayReadJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void GatewayReadJob::readPage()
{
    auto route = std::make_shared<ReadRoute>(m_owner, m_environment,
                                             m_channels ? listChannels(m_gateway, m_page)
                                                        : listWebhooks(m_gateway, m_page),
                                             m_channels ? nullptr : m_search);
    m_read = new changes::ReadJob(m_sender, std::move(route), this);
    connect(m_read, &Job::finished, this, [this, read = m_read.get()] {
        if (!isRunning())
            return;
        if (read->error())
            fail(*read->error());
        else
            take(read->result()->body);
    });
    m_read->start();
}

void GatewayReadJob::take(const QByteArray &body)
{
    const bool more = m_channels ? add(readChannels(body), m_state.channels)
                                 : add(readWebhooks(body), m_state.webhooks);
    if (!isRunning())
        return;
    if (!more && m_channels) {
        if (m_search) {
            m_state.sameUri = m_search->found();
            m_state.uriTraits = m_search->traits();
            m_state.otherUris = m_search->others();
        }
        succeedWith(m_state);
        return;
    }
    m_channels = m_channels || !more;
    m_page = more ? m_page + 1 : 0;
    if (m_page >= kMostPages)
        fail(Error{.kind = ErrorKind::Protocol,
                   .code = u"gateway.too-many-pages"_s,
                   .where = m_gateway.base,
                   .expected = QString::number(kMostPages)});
    else
        readPage();
}

/// True if another page follows.
template <typename Record>
bool GatewayReadJob::add(const Result<Page<Record>> &page, QList<Record> &all)
{
    if (!page) {
        fail(page.error());
        return false;
    }
    all += page->items;
    return m_page + 1 < page->totalPages;
}

} // namespace sendbench::integrations::contactcenter8x8
