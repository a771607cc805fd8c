// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/registry.h"

#include "integrations/demotemplates.h"

#include "integrations/clevertap/clevertapsystem.h"
#include "integrations/cognigy/cognigysystem.h"
#include "integrations/connect8x8/connect8x8system.h"
#include "integrations/contactcenter8x8/contactcenter8x8system.h"
#include "integrations/descriptors.h"
#include "integrations/zendesk/zendesksystem.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

namespace
{

template <typename T>
QHash<QString, const T *> byId(const std::vector<const T *> &all)
{
    QHash<QString, const T *> found;
    for (const T *one : all)
        if (!found.contains(one->id()))
            found.insert(one->id(), one);
    return found;
}

} // namespace

Registry::Registry(const QString &descriptorFolder)
{
    m_systems.push_back(std::make_unique<connect8x8::Connect8x8System>());
    m_systems.push_back(std::make_unique<clevertap::CleverTapSystem>());
    m_systems.push_back(std::make_unique<contactcenter8x8::ContactCenter8x8System>());
    m_systems.push_back(std::make_unique<cognigy::CognigySystem>());
    m_systems.push_back(std::make_unique<zendesk::ZendeskSystem>());
    if (!descriptorFolder.isEmpty())
        readFolder(descriptorFolder);
    m_providerKinds = byId(providerKinds());
    m_accountKinds = byId(accountKinds());
    for (const auto *api : webhookApis())
        m_webhookApis.insert(api->product().id, api);
}

Registry::~Registry() = default;

void Registry::readFolder(const QString &path)
{
    const DescriptorFolder folder = readDescriptorFolder(path);
    m_problems = folder.problems;
    const auto own = ownDescriptors(u"providers"_s);
    // A file may extend another one of its folder.
    const DescriptorLookup lookup = [&](const QString &id) -> std::optional<DescriptorFile> {
        for (const auto &file : folder.files)
            if (file.id == id)
                return file;
        return own(id);
    };
    for (const auto &file : folder.files) {
        std::optional<Result<void>> taken;
        for (const auto &system : m_systems)
            if (!taken)
                taken = system->take(file, lookup);
        if (taken && !*taken)
            m_problems.append(taken->error());
        else if (!taken)
            m_problems.append({.kind = ErrorKind::Input,
                               .code = u"descriptor.no-system"_s,
                               .where = file.file,
                               .expected = u"clevertap.whatsapp.…"_s,
                               .found = file.id});
    }
}

std::vector<const System *> Registry::systems() const
{
    std::vector<const System *> all;
    for (const auto &system : m_systems)
        all.push_back(system.get());
    return all;
}

namespace
{

/// One member function of every system, joined.
template <typename T>
std::vector<const T *> joined(const std::vector<std::unique_ptr<System>> &systems,
                              std::vector<const T *> (System::*of)() const)
{
    std::vector<const T *> all;
    for (const auto &system : systems)
        for (const T *one : (system.get()->*of)())
            all.push_back(one);
    return all;
}

} // namespace

std::vector<const providers::ProviderKind *> Registry::providerKinds() const
{
    return joined(m_systems, &System::providerKinds);
}

std::vector<const providers::AccountKind *> Registry::accountKinds() const
{
    return joined(m_systems, &System::accountKinds);
}

std::vector<const events::EventDecoder *> Registry::eventDecoders() const
{
    return joined(m_systems, &System::eventDecoders);
}

std::vector<const webhooks::WebhookApi *> Registry::webhookApis() const
{
    return joined(m_systems, &System::webhookApis);
}

const webhooks::WebhookApi *Registry::webhookApi(const QString &product) const
{
    return m_webhookApis.value(product);
}

const providers::ProviderKind *Registry::providerKind(const QString &id) const
{
    return m_providerKinds.value(id);
}
const providers::AccountKind *Registry::accountKind(const QString &id) const
{
    return m_accountKinds.value(id);
}

std::vector<std::unique_ptr<SandboxBehaviour>> Registry::makeSandbox() const
{
    std::vector<std::unique_ptr<SandboxBehaviour>> all;
    for (const auto &system : m_systems)
        if (auto behaviour = system->makeSandbox())
            all.push_back(std::move(behaviour));
    return all;
}

QList<std::shared_ptr<const sending::Route>>
Registry::routesOf(const workspace::Document &document,
                   const std::function<bool(const QString &id)> &wanted) const
{
    QList<std::shared_ptr<const sending::Route>> all;
    for (const auto &provider : document.providers)
        if (const auto *kind = wanted(provider.id) ? providerKind(provider.kind) : nullptr)
            if (auto route = kind->route(document, provider))
                all.append(std::move(route));
    for (const auto &account : document.accounts)
        if (const auto *kind = wanted(account.id) ? accountKind(account.kind) : nullptr)
            all += kind->routes(account);
    return all;
}

QList<std::shared_ptr<const sending::Route>>
Registry::routes(const workspace::Document &document) const
{
    return routesOf(document, [](const QString &) { return true; });
}

Result<std::shared_ptr<const sending::Route>> Registry::route(const workspace::Document &document,
                                                              const QString &id) const
{
    // Only the object that it names: the others' forms need not be read for one send.
    const QString owner = id.section(u'/', 0, 0);
    const auto its =
        routesOf(document, [&owner](const QString &object) { return object == owner; });
    for (const auto &route : its)
        if (route->id() == id)
            return route;
    for (const auto &route : its)
        if (route->id().startsWith(id + u'/'))
            return route;
    const auto all = routes(document);
    QStringList known;
    for (const auto &route : all)
        known.append(route->id());
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"route.unknown"_s,
                         .where = id,
                         .expected = known.join(u", "_s),
                         .found = id});
}

bool Registry::shareDefault(const workspace::ProviderConfiguration &a,
                            const workspace::ProviderConfiguration &b) const
{
    const auto *first = providerKind(a.kind);
    const auto *second = providerKind(b.kind);
    return first && second && first->defaultGroup() == second->defaultGroup();
}

workspace::Document Registry::demoDocument() const
{
    workspace::Document document;
    document.name = QCoreApplication::translate("sendbench::integrations", "Sandbox");
    for (const auto &system : m_systems)
        system->addDemo(document);
    addDemoTemplates(document);
    return document;
}

QByteArray Registry::demoSecret(const QString &kind, const QString &field) const
{
    for (const auto &system : m_systems)
        if (const QByteArray secret = system->demoSecret(kind, field); !secret.isEmpty())
            return secret;
    return {};
}

} // namespace sendbench::integrations
