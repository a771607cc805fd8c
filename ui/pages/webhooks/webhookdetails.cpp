// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookdetails.h"

#include "base/visibletext.h"
#include "engine/opensecretcheck.h"
#include "providers/providerkind.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/findingslist.h"
#include "ui/pages/history/celldelegate.h"
#include "ui/pages/history/recordtable.h"
#include "ui/pages/shared/rows.h"
#include "ui/pages/webhooks/fieldmodel.h"
#include "ui/pages/webhooks/livetab.h"
#include "ui/pages/webhooks/token/tokendialog.h"
#include "ui/shell/environment.h"
#include "webhooks/comparison.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kCheckAfterMs = 150;
const QString kFormTab = u"tabWebhook"_s;
const QString kFindingsTab = u"tabWebhookFindings"_s;

std::optional<CellDelegate::Mark> markOf(const QModelIndex &index)
{
    switch (static_cast<changes::FieldState>(index.data(FieldModel::StateRole).toInt())) {
    case changes::FieldState::Equal:
        return CellDelegate::Mark{u"check"_s, Theme::Color::Good};
    case changes::FieldState::Different:
        return CellDelegate::Mark{u"warning"_s, Theme::Color::Caution};
    case changes::FieldState::Unverifiable:
        break;
    }
    return CellDelegate::Mark{u"help"_s, Theme::Color::Muted};
}

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

WebhookDetails::WebhookDetails(const PageContext &context, WebhookFleet &fleet,
                               ObjectEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_fleet(fleet)
    , m_editor(editor)
    , m_title(wrapped(u"webhookTitle"_s, this))
    , m_tabs(new TabRow(context.theme, TabButton::Look::Tab, this))
    , m_pages(new QStackedWidget(this))
    , m_first(new QStackedWidget(this))
    , m_strip(wrapped(u"webhookPlace"_s, this))
    , m_unmanagedText(wrapped(u"webhookUnmanagedText"_s, this))
    , m_adopt(new QPushButton(tr("Adopt into the workspace"), this))
    , m_delete(new QPushButton(tr("Delete at 8x8…"), this))
    , m_nothing(wrapped(u"webhookNothing"_s, this))
    , m_compared(wrapped(u"webhookCompared"_s, this))
    , m_comparison(new RecordTable(context.theme, context.clipboard, this))
    , m_fields(new FieldModel(this))
    , m_live(new LiveTab(context, this))
    , m_findings(new FindingsList(context.theme, this))
{
    build();
    m_checkSoon.setParent(this);
    m_checkSoon.setSingleShot(true);
    connect(&m_checkSoon, &QTimer::timeout, this, &WebhookDetails::runChecks);
    connect(&m_editor, &ObjectEditor::edited, this, [this] { m_checkSoon.start(kCheckAfterMs); });
    connect(&m_editor, &ObjectEditor::saveFailed, this, &WebhookDetails::showForm);
    connect(&context.engine.secretWatch(), &secrets::SecretWatch::changed, this,
            &WebhookDetails::refreshChecks);
    connect(&context.engine, &engine::Engine::secretsLearned, this, &WebhookDetails::refreshChecks);
    connect(m_adopt, &QPushButton::clicked, this, &WebhookDetails::adoptWanted);
    connect(m_delete, &QPushButton::clicked, this, &WebhookDetails::deleteWanted);
    connect(m_findings, &FindingsList::activated, this, &WebhookDetails::focusField);
    showRow(-1);
}

void WebhookDetails::build()
{
    m_title->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_tabs->setAccessibleName(tr("About the chosen webhook"));
    m_tabs->add(kFormTab, tr("Webhook"));
    m_tabs->add(u"tabWebhookComparison"_s, tr("Comparison"));
    m_tabs->add(u"tabWebhookLive"_s, tr("Live"));
    m_findingsTab = m_tabs->add(kFindingsTab, tr("Findings"));
    m_nothing->setText(
        tr("Choose a webhook to see what is wanted, what 8x8 has and what differs."));
    m_nothing->setProperty("role", u"muted"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(Theme::kSpace24);
    m_first->addWidget(makeForm());
    m_first->addWidget(makeUnmanaged());
    m_pages->addWidget(m_first);
    m_pages->addWidget(makeComparison());
    m_pages->addWidget(m_live);
    auto *found = new QVBoxLayout;
    found->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace12);
    found->addWidget(m_findings);
    found->addStretch(1);
    m_pages->addWidget(scrolled(found, m_pages));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, 0);
    head->setSpacing(Theme::kSpace4);
    head->addWidget(m_title);
    head->addWidget(m_tabs, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_pages, 1);
    const QStringList order{kFormTab, u"tabWebhookComparison"_s, u"tabWebhookLive"_s, kFindingsTab};
    connect(m_tabs, &TabRow::chosenChanged, this, [this, order](const QString &name) {
        m_pages->setCurrentIndex(static_cast<int>(order.indexOf(name)));
    });
}

QWidget *WebhookDetails::makeForm()
{
    m_strip->setProperty("role", u"help"_s);
    m_form = new FormPane(m_context, m_editor, m_strip, m_first);
    m_token = m_form->addLink(tr("Get a token now…"));
    m_token->setObjectName(u"webhookToken"_s);
    m_token->hide();
    connect(m_token, &QPushButton::clicked, this, &WebhookDetails::getToken);
    return m_form;
}

QWidget *WebhookDetails::makeUnmanaged()
{
    m_adopt->setObjectName(u"webhookAdopt"_s);
    m_delete->setObjectName(u"webhookDeleteThere"_s);
    m_delete->setProperty("destructive", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_adopt);
    row->addWidget(m_delete);
    row->addStretch(1);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace16, Theme::kSpace16, Theme::kSpace12);
    inside->setSpacing(Theme::kSpace12);
    inside->addWidget(m_unmanagedText);
    inside->addLayout(row);
    inside->addStretch(1);
    m_unmanaged = scrolled(inside, m_first);
    return m_unmanaged;
}

QWidget *WebhookDetails::makeComparison()
{
    m_comparison->setObjectName(u"webhookComparison"_s);
    m_comparison->setAccessibleName(tr("Fields here and at 8x8"));
    m_comparison->setModel(m_fields);
    m_comparison->setSelectionMode(QAbstractItemView::SingleSelection);
    m_comparison->cells().setLook(FieldModel::Verdict, {.mark = markOf});
    for (const int column : {FieldModel::Here, FieldModel::There})
        m_comparison->cells().setLook(column, {.elide = Qt::ElideMiddle});
    m_comparison->setColumnWidths({110, 140, 190, 190});
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(m_compared);
    column->addWidget(m_comparison, 1);
    column->addStretch(0);
    return page;
}

const webhooks::Row *WebhookDetails::row() const
{
    return m_row >= 0 && m_row < m_fleet.rows().size() ? &m_fleet.rows().at(m_row) : nullptr;
}

void WebhookDetails::showRow(qsizetype joinedRow)
{
    m_row = joinedRow;
    const auto *shown = row();
    m_nothing->setVisible(!shown);
    m_title->setVisible(shown);
    m_tabs->setVisible(shown);
    m_pages->setVisible(shown);
    if (!shown) {
        m_shownId.clear();
        m_editor.close();
        return;
    }
    // A reading shows the same row over and over, and the checks look through the whole workspace.
    const QString id =
        shown->desired >= 0 ? m_fleet.input().desired.at(shown->desired).id : QString();
    const auto *open = m_editor.model();
    const bool same = !id.isEmpty() && id == m_shownId && shown->findings == m_shownFindings &&
                      open && !open->isDirty() && open->storedValues() == storedOf(id);
    m_shownId = id;
    m_shownFindings = shown->findings;
    showFormOf(*shown);
    showComparison(*shown);
    showLive(*shown);
    if (!same)
        m_checkSoon.start(0);
}

forms::FieldValues WebhookDetails::storedOf(const QString &webhookId) const
{
    const auto *stored = m_context.engine.workspace().document().webhook(webhookId);
    return stored ? stored->fields : forms::FieldValues();
}

void WebhookDetails::showFormOf(const webhooks::Row &shown)
{
    const auto &document = m_context.engine.workspace().document();
    const bool desired = shown.desired >= 0;
    const auto *wanted = desired ? &m_fleet.input().desired.at(shown.desired) : nullptr;
    const auto *live = desired ? nullptr : &m_fleet.input().live.at(shown.live);
    const QString product = wanted ? wanted->product : live->product;
    const QString account = wanted ? wanted->account : live->account;
    const auto *api = m_fleet.apis().value(product);
    if (api)
        m_title->setText(webhooks::recordTitle(api->product(), wanted ? wanted->scope : live->scope,
                                               wanted ? wanted->type : live->type,
                                               wanted ? wanted->name : live->name));
    else
        m_title->setText(visibleText(product));
    const auto *known = document.account(account);
    const QString place =
        known ? tr("Account “%1” (%2)")
                    .arg(visibleText(account), environmentTitle(known->environment))
              : tr("The account “%1” is not in the workspace.").arg(visibleText(account));
    m_first->setCurrentWidget(desired ? static_cast<QWidget *>(m_form) : m_unmanaged);
    if (desired) {
        const auto *stored = document.webhook(wanted->id);
        m_strip->setText(tr("%1 · id %2").arg(place, wanted->id));
        if (stored && api) {
            m_editor.open(api->form(), stored->id, stored->fields);
            m_form->setObstacle({});
        } else {
            m_editor.close();
            m_form->setObstacle(tr("This version knows no product “%1”. What is here is kept as "
                                   "it is.")
                                    .arg(visibleText(product, 40)));
        }
        return;
    }
    m_editor.close();
    const bool old = shown.state == webhooks::State::MustMigrate;
    m_unmanagedText->setText(
        place + u"\n\n"_s +
        (old ? tr("A record of the old Wavecell form. While it is there, 8x8 may refuse a new "
                  "one for this sub-account; no plan touches it by itself.")
             : tr("8x8 has this record and the workspace has not. Every plan leaves it alone, "
                  "until you adopt it or delete it.")));
    m_adopt->setVisible(!old && api);
    m_delete->setVisible(api && api->product().writable);
}

void WebhookDetails::showComparison(const webhooks::Row &shown)
{
    using webhooks::State;
    QString said;
    if (shown.desired < 0)
        said = tr("There is nothing to compare it with: the workspace does not want this record.");
    else if (shown.live >= 0)
        said = tr("State: %1.").arg(webhooks::stateTitle(shown));
    else if (shown.state == State::Missing)
        said = tr("8x8 was asked, and has no such record: a plan would create it.");
    else if (shown.state == State::NotRead)
        said = tr("8x8 could not be read, so nobody knows whether it has this record.");
    else
        said = tr("8x8 was not asked yet. Refresh reads what is there; nothing is changed by it.");
    m_compared->setText(said);
    m_fields->setFields(shown.fields);
    m_comparison->setVisible(!shown.fields.isEmpty());
}

void WebhookDetails::showLive(const webhooks::Row &shown)
{
    std::optional<webhooks::LiveWebhook> live;
    if (shown.live >= 0)
        live = m_fleet.input().live.at(shown.live);
    m_live->show(live, shown.state == webhooks::State::Missing
                           ? tr("8x8 was asked, and has no such record.")
                           : tr("Nothing was read of this webhook yet."));
}

void WebhookDetails::runChecks()
{
    m_checkSoon.stop();
    const auto *shown = row();
    if (!shown)
        return;
    Findings all = shown->findings;
    std::optional<webhooks::Webhook> wanted;
    auto *open = m_editor.model();
    const auto *stored = m_context.engine.workspace().document().webhook(m_editor.objectId());
    const auto *api = stored ? m_fleet.apis().value(stored->product) : nullptr;
    if (open && api) {
        const auto typed =
            webhooks::fromFields(stored->id, stored->product, stored->account, open->values());
        wanted = typed;
        open->setSecretStates(m_context.engine.secretWatch().states(
            providers::secretKeys(api->form(), stored->id, open->values())));
        open->setExtraFindings(
            api->check(m_context.engine.workspace().document().account(stored->account), typed) +
            engine::openSecretsOf(m_context.engine, stored->id, open->values()));
        all += open->findings();
    }
    offerToken(wanted);
    sortFindings(all);
    m_findings->setFindings(all,
                            api ? FindingsList::placesOf(api->form()) : FindingsList::PlaceName());
    setFindings(all);
}

/// What is asked with is what is stored: the secret stands in the keychain only when it is saved.
void WebhookDetails::offerToken(const std::optional<webhooks::Webhook> &typed)
{
    const bool offered = typed && typed->auth.kind == webhooks::AuthKind::OAuth;
    const bool ready = offered && !m_editor.isDirty() && !typed->auth.tokenUrl.isEmpty();
    m_token->setVisible(offered);
    m_token->setEnabled(ready);
    m_token->setToolTip(ready
                            ? tr("Asks the token endpoint as 8x8 would, and shows what it answers")
                            : tr("Save first: a token is asked for with what is stored"));
}

void WebhookDetails::getToken()
{
    if (const auto *stored = m_context.engine.workspace().document().webhook(m_editor.objectId()))
        openToken(m_context, engine::desiredWebhook(*stored), this);
}

void WebhookDetails::setFindings(const Findings &findings)
{
    const QString text =
        findings.isEmpty() ? tr("Findings") : tr("Findings · %1").arg(findings.size());
    if (m_findingsTab->text() == text)
        return;
    m_findingsTab->setText(text);
    m_findingsTab->updateGeometry();
}

void WebhookDetails::checkNow()
{
    m_form->showAllFindings();
    runChecks();
}

void WebhookDetails::setReadOnly(const QString &reason)
{
    m_form->setReadOnly(reason);
    m_adopt->setEnabled(reason.isEmpty());
    m_adopt->setToolTip(reason);
}

void WebhookDetails::showForm()
{
    m_tabs->choose(kFormTab);
}

/// What there is to do with the row: its form, or taking it over.
void WebhookDetails::focusForm()
{
    showForm();
    if (m_first->currentWidget() == m_form)
        m_form->focusForm();
    else
        m_adopt->setFocus(Qt::OtherFocusReason);
}

void WebhookDetails::focusField(const QString &key)
{
    showForm();
    m_form->focusField(key);
}

} // namespace sendbench::ui
