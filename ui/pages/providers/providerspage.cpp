// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/providerspage.h"

#include "base/ids.h"
#include "models/providerlistmodel.h"
#include "ui/pages/providers/accountstrip.h"
#include "ui/pages/providers/payloadtab.h"
#include "ui/pages/providers/recipeuse.h"
#include "ui/pages/providers/remotetab.h"
#include "ui/pages/providers/sheettab.h"
#include "ui/pages/providers/trialtab.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kTabPayload = u"tabPayload"_s;
const QString kTabRemote = u"tabRemote"_s;
const QString kTabTrial = u"tabTrial"_s;

/// What the guide says of the step that the program does.
QString aboutCall(const forms::FormDescriptor &form)
{
    for (const forms::GuideStep &step : form.guide)
        if (!step.byHand && step.fields.isEmpty())
            return step.text;
    return ProvidersPage::tr("The preflight is the message that the dashboard sends when you press "
                             "Save there.");
}

} // namespace

PagePlace ProvidersPage::place()
{
    return {u"providers"_s, tr("Providers"), u"providers"_s};
}

ProvidersPage::ProvidersPage(PageContext given, QWidget *parent)
    : ObjectPage(given, place(), integrations::providerObjects(given.engine.registry()),
                 std::make_unique<models::ProviderListModel>(), parent)
    , m_strip(new AccountStrip(context().theme, [this] { return endpoints(); }))
    , m_payload(new PayloadTab(context()))
    , m_sheet(new SheetTab(context()))
    , m_remote(new RemoteTab(context()))
    , m_trial(new TrialTab(context()))
    , m_recipes(new RecipeUse(context(), editor(), this))
    , m_check(new QAction(tr("Check"), this))
    , m_send(new QAction(tr("Send test"), this))
{
    buildActions();
    auto *side = new SidePane(
        context(), [this] { return makeCall(); },
        {.name = tr("Guide, checks and payload"), .about = {}}, SidePane::First::Guide,
        u"runPreflight"_s);
    side->addTab(kTabPayload, tr("Payload"), m_payload);
    side->addTab(u"tabSheet"_s, tr("Sheet"), m_sheet);
    side->addTab(kTabRemote, tr("Other side"), m_remote);
    side->addTab(kTabTrial, tr("Try"), m_trial);
    assemble(
        {.list = {.list = tr("Provider configurations"),
                  .add = tr("+ Add provider"),
                  .duplicate = tr("Duplicate"),
                  .remove = tr("Remove")},
         .one = tr("Provider"),
         .add = tr("Add provider"),
         .addKind = tr("Add provider: %1"),
         .remove = tr("Remove provider"),
         .teach = tr("A provider configuration holds what a set-up dialog of CleverTap, Cognigy, "
                     "Zendesk or 8x8 asks for. Fill it in here, see its mistakes, try it, "
                     "then copy it over."),
         .guide = tr("How the set-up goes")},
        m_strip, side);
    m_sendLink = form().addLink(tr("Send test"));
    m_sendLink->setObjectName(u"sendTestLink"_s);
    connect(m_sendLink, &QPushButton::clicked, this, &ProvidersPage::sendTest);
    connect(&side->checks().call(), &CallBox::ended, this, &ProvidersPage::askOtherSide);
    connect(&side->checks().call(), &CallBox::wanted, this, [this] { m_answered = {}; });
    connect(&side->checks().call(), &CallBox::answered, this,
            [this](const sending::SendRecord &record) {
                const auto *kind = currentKind();
                m_answered = {currentId(), kind ? kind->answerFindings(record) : Findings{}};
                refreshChecks();
            });
    connect(&editor(), &ObjectEditor::saved, this,
            [this] { checkSecrets(providers::SecretCheckJob::Ask::No); });
}

ProvidersPage::~ProvidersPage()
{
    dismantle();
}

void ProvidersPage::buildActions()
{
    m_check->setObjectName(u"checkProvider"_s);
    m_send->setObjectName(u"sendTest"_s);
    setHeaderActions({m_check, m_send});
    connect(m_check, &QAction::triggered, this, [this] {
        checkNow();
        checkSecrets(providers::SecretCheckJob::Ask::Yes);
    });
    connect(m_strip, &AccountStrip::recipeChosen, this, &ProvidersPage::useRecipe);
    connect(m_send, &QAction::triggered, this, &ProvidersPage::sendTest);
    connect(m_strip, &AccountStrip::accountChosen, this, &ProvidersPage::chooseAccount);
    connect(m_strip, &AccountStrip::endpointChosen, this, [this](const QString &url) {
        if (auto *open = editor().model())
            open->setValue(u"endpoint"_s, forms::FieldValue(url));
    });
}

void ProvidersPage::objectShown()
{
    const auto *provider = current();
    m_check->setEnabled(provider);
    if (!provider)
        m_send->setEnabled(false);
    if (!provider) {
        setHeading(title());
        setEnvironment({});
        return;
    }
    form().setSavedAt(provider->savedAt, tr("Not saved yet"));
    m_strip->setAccounts(document(), provider->account);
    const auto *kind = currentKind();
    m_strip->setRecipes(kind ? kind->descriptor().recipes : QList<forms::Recipe>{});
    setHeading(shownName(currentId()));
    setEnvironment(document().environmentOf(*provider));
}

void ProvidersPage::usableChanged(const QString &reason)
{
    m_strip->setUsable(reason.isEmpty());
}

Findings ProvidersPage::checkTyped() const
{
    const auto *kind = currentKind();
    if (!kind)
        return {};
    return kind->check(document(), edited()) + notCopied() + asked();
}

QList<providers::NamedCheck> ProvidersPage::namedChecks() const
{
    const auto *kind = currentKind();
    return kind ? kind->namedChecks() : QList<providers::NamedCheck>{};
}

void ProvidersPage::checked()
{
    m_payload->setRequest(previewRequest());
    const auto *kind = currentKind();
    const bool sends = kind && kind->route(document(), edited());
    side().setTabAvailable(kTabPayload, sends);
    side().setTabAvailable(kTabRemote, kind && kind->remoteSide());
    side().setTabAvailable(kTabTrial,
                           kind && kind->remoteSide() && !kind->remoteSide()->trials().isEmpty());
    side().checks().setCallAbout(sends ? std::optional(aboutCall(kind->descriptor()))
                                       : std::nullopt);
    m_send->setEnabled(sends);
    m_send->setVisible(sends || !kind);
    const QString test = kind ? kind->testName() : QString();
    m_sendLink->setText(test.isEmpty() ? tr("Send test") : test);
    m_sendLink->setAccessibleName(m_sendLink->text());
    m_sendLink->setVisible(sends);
    m_sheet->setProvider(kind, document(), kind ? edited() : workspace::ProviderConfiguration());
    m_trial->setProvider(kind, kind ? *current() : workspace::ProviderConfiguration(),
                         kind && !editor().isDirty());
    m_remote->setProvider(kind ? kind->remoteSide() : nullptr,
                          kind ? edited() : workspace::ProviderConfiguration(),
                          !editor().isDirty());
}

QString ProvidersPage::callText(bool saveFirst) const
{
    return saveFirst ? tr("Save and run preflight") : tr("Run preflight");
}

Result<CallBox::Call> ProvidersPage::makeCall() const
{
    const auto route = context().engine.route(currentId());
    if (!route)
        return Failure(route.error());
    return CallBox::Call{.route = *route,
                         .message = {.kind = sending::MessageKind::Preflight, .id = newUlid()}};
}

void ProvidersPage::sendTest()
{
    if (current())
        context().open(u"send"_s, currentId());
}

} // namespace sendbench::ui
