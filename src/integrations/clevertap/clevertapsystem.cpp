// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/clevertapsystem.h"

#include "integrations/clevertap/clevertapsandbox.h"
#include "integrations/clevertap/demo.h"
#include "integrations/clevertap/whatsapp8x8.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

const QString kPrefix = u"clevertap.whatsapp."_s;
const QString kGeneric = kPrefix + u"generic"_s;

/// First those that the product is about, then the others by name.
QStringList offeredIds()
{
    QStringList ids{kPrefix + u"8x8"_s, kPrefix + u"haptik"_s, kPrefix + u"aisensy"_s, kGeneric};
    for (const QString &id : descriptorIds(u"providers"_s, kPrefix))
        if (!ids.contains(id))
            ids.append(id);
    return ids;
}

} // namespace

CleverTapSystem::CleverTapSystem()
{
    for (const QString &id : offeredIds())
        m_whatsApp.push_back(id == kPrefix + u"8x8"_s ? std::make_shared<WhatsApp8x8Kind>()
                                                      : std::make_shared<GenericWhatsAppKind>(id));
    for (const auto &kind : m_whatsApp)
        if (kind->id() == kGeneric)
            kind->setOthers([this, own = m_whatsApp.size()] {
                std::vector<const Partner *> partners;
                for (std::size_t i = 0; i < own; ++i)
                    if (m_whatsApp[i]->id() != kGeneric && m_whatsApp[i]->partner())
                        partners.push_back(&*m_whatsApp[i]->partner());
                return partners;
            });
}

CleverTapSystem::~CleverTapSystem() = default;

std::vector<const providers::ProviderKind *> CleverTapSystem::providerKinds() const
{
    std::vector<const providers::ProviderKind *> all;
    for (const auto &kind : m_whatsApp)
        all.push_back(kind.get());
    all.push_back(&m_sms);
    return all;
}

const GenericWhatsAppKind *CleverTapSystem::whatsApp(const QString &id) const
{
    for (const auto &kind : m_whatsApp)
        if (kind->id() == id)
            return kind.get();
    return nullptr;
}

std::optional<Result<void>> CleverTapSystem::take(const DescriptorFile &file,
                                                  const DescriptorLookup &lookup)
{
    if (!file.id.startsWith(kPrefix))
        return std::nullopt;
    const auto loaded = readDescriptor(file, lookup);
    if (!loaded)
        return Failure(loaded.error());
    if (whatsApp(file.id))
        return failure(ErrorKind::Input, u"descriptor.exists"_s, file.file, file.id);
    auto kind = GenericWhatsAppKind::make(*loaded);
    if (!kind)
        return Failure(kind.error());
    m_whatsApp.push_back(std::move(*kind));
    return Result<void>();
}

std::unique_ptr<SandboxBehaviour> CleverTapSystem::makeSandbox() const
{
    // A sandbox may outlive the registry that it was made from.
    return std::make_unique<CleverTapSandbox>([kinds = m_whatsApp] {
        QList<Partner> partners;
        for (const auto &kind : kinds)
            if (kind->id() != kPrefix + u"8x8"_s && kind->id() != kGeneric && kind->partner())
                partners.append(*kind->partner());
        return partners;
    });
}

void CleverTapSystem::addDemo(workspace::Document &document) const
{
    document.accounts.append(demoAccount());
    // Before those of other systems: a send test begins with the first one.
    qsizetype at = 0;
    for (const auto &kind : m_whatsApp)
        document.providers.insert(at++, demoProvider(*kind, document));
    document.providers.insert(at, m_sms.demo());
}

QByteArray CleverTapSystem::demoSecret(const QString &kind, const QString &field) const
{
    if (kind == m_account.id())
        return demoAccountSecret(field);
    if (kind == m_sms.id())
        return Sms8x8Kind::demoSecret(field);
    const auto *found = whatsApp(kind);
    return found ? demoProviderSecret(*found, field) : QByteArray();
}

} // namespace sendbench::integrations::clevertap
