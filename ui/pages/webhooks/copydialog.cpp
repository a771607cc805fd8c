// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/copydialog.h"

#include "base/visibletext.h"
#include "ui/shell/environment.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

CopyDialog::CopyDialog(const PageContext &context, WebhookFleet &fleet,
                       const QList<workspace::StoredWebhook> &from, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_fleet(fleet)
    , m_from(from)
    , m_account(new QComboBox(this))
    , m_product(new QComboBox(this))
    , m_scopesLabel(new QLabel(tr("Sub-accounts"), this))
    , m_scopes(new QListWidget(this))
    , m_otherLabel(new QLabel(tr("Other sub-accounts"), this))
    , m_other(new QLineEdit(this))
    , m_said(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(u"copyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(from.size() == 1
                       ? tr("Copy “%1”").arg(visibleText(from.constFirst().id, 60))
                       : tr("Copy %n webhook(s)", nullptr, static_cast<int>(from.size())));
    build();
    for (const auto &one : fleet.accounts())
        m_account->addItem(u"%1 · %2"_s.arg(one.id, environmentTitle(one.environment)), one.id);
    if (!from.isEmpty())
        m_account->setCurrentIndex(qMax(0, m_account->findData(from.constFirst().account)));
    connect(m_account, &QComboBox::currentIndexChanged, this, &CopyDialog::fillProducts);
    connect(m_product, &QComboBox::currentIndexChanged, this, &CopyDialog::fillScopes);
    connect(m_scopes, &QListWidget::itemChanged, this, [this] { update(); });
    connect(m_other, &QLineEdit::textChanged, this, [this] { update(); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const auto all = targets();
        if (all.isEmpty())
            return;
        Q_EMIT chosen(all);
        accept();
    });
    fillProducts();
}

void CopyDialog::build()
{
    m_account->setObjectName(u"copyAccount"_s);
    m_product->setObjectName(u"copyProduct"_s);
    m_scopes->setObjectName(u"copyScopes"_s);
    m_other->setObjectName(u"copyOther"_s);
    m_other->setPlaceholderText(tr("acme_two, acme_three"));
    m_other->setMaxLength(4000);
    m_said->setObjectName(u"copySaid"_s);
    m_said->setProperty("role", u"help"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(Theme::kSpace4);
    int row = 0;
    const auto add = [&](QLabel *label, QWidget *field) {
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        grid->addWidget(label, row++, 0);
        grid->addWidget(field, row++, 0);
        grid->setRowMinimumHeight(row++, Theme::kSpace8);
    };
    add(new QLabel(tr("Account"), this), m_account);
    add(new QLabel(tr("Product"), this), m_product);
    add(m_scopesLabel, m_scopes);
    add(m_otherLabel, m_other);
    auto *close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"copyCancel"_s);
    close->setAutoDefault(false);
    m_copy->setObjectName(u"copyCopy"_s);
    m_copy->setProperty("primary", true);
    m_copy->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace8);
    column->addLayout(grid, 1);
    column->addWidget(m_said);
    column->addLayout(buttons);
    resize(440, 520);
}

const webhooks::WebhookApi *CopyDialog::api() const
{
    return m_fleet.apis().value(m_product->currentData().toString());
}

void CopyDialog::fillProducts()
{
    const auto *account =
        m_context.engine.workspace().document().account(m_account->currentData().toString());
    {
        const QSignalBlocker blocked(m_product);
        const QVariant kept =
            m_product->count() > 0 ? m_product->currentData() : QVariant(m_from.value(0).product);
        m_product->clear();
        for (const auto *one : m_context.engine.registry().webhookApis())
            if (account && one->product().accountKind == account->kind && one->product().writable)
                m_product->addItem(one->product().title, one->product().id);
        m_product->setCurrentIndex(qMax(0, m_product->findData(kept)));
    }
    fillScopes();
}

void CopyDialog::fillScopes()
{
    const auto *account =
        m_context.engine.workspace().document().account(m_account->currentData().toString());
    const auto *chosen = api();
    const bool scoped = chosen && chosen->product().scoped;
    {
        const QSignalBlocker blocked(m_scopes);
        m_scopes->clear();
        if (account && chosen)
            for (const QString &scope : knownScopes(*account, chosen->product())) {
                auto *item = new QListWidgetItem(scope, m_scopes);
                item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
                item->setCheckState(Qt::Unchecked);
            }
    }
    m_scopesLabel->setVisible(scoped && m_scopes->count() > 0);
    m_scopes->setVisible(scoped && m_scopes->count() > 0);
    m_otherLabel->setVisible(scoped);
    m_other->setVisible(scoped);
    update();
}

QList<CopyTarget> CopyDialog::targets() const
{
    const auto *chosen = api();
    const QString account = m_account->currentData().toString();
    if (!chosen || account.isEmpty())
        return {};
    if (!chosen->product().scoped)
        return {{account, chosen, {}}};
    QStringList scopes;
    for (int i = 0; i < m_scopes->count(); ++i)
        if (m_scopes->item(i)->checkState() == Qt::Checked)
            scopes.append(m_scopes->item(i)->text());
    for (const QString &one : m_other->text().split(u','))
        if (const QString scope = one.trimmed(); !scope.isEmpty() && !scopes.contains(scope))
            scopes.append(scope);
    QList<CopyTarget> all;
    for (const QString &scope : std::as_const(scopes))
        all.append({account, chosen, scope});
    return all;
}

void CopyDialog::update()
{
    const auto count = static_cast<int>(targets().size() * m_from.size());
    m_copy->setEnabled(count > 0);
    const bool secrets = std::any_of(m_from.cbegin(), m_from.cend(), [](const auto &one) {
        return std::any_of(one.fields.begin(), one.fields.end(),
                           [](const auto &field) { return field.second.isSecret(); });
    });
    QString said = count > 0 ? tr("%n webhook(s) will be added to the workspace; nothing changes "
                                  "at 8x8 until a plan is applied.",
                                  nullptr, count)
                             : tr("Choose at least one sub-account.");
    if (secrets)
        said += u' ' + tr("Secrets are copied inside the keychain.");
    m_said->setText(said);
}

} // namespace sendbench::ui
