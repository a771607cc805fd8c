// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/byhanddialog.h"

#include "ui/theme/safetextview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ByHandDialog::ByHandDialog(const PageContext &context, const QString &url, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_list(new QListWidget(this))
    , m_how(new QLabel(this))
    , m_offers(new QLabel(this))
    , m_urlLabel(new QLabel(tr("Your address"), this))
    , m_url(new QLineEdit(url, this))
    , m_mail(new SafeTextView(context.clipboard, this))
    , m_copy(new QPushButton(tr("Copy the mail"), this))
    , m_source(new QPushButton(tr("8x8's page"), this))
{
    setObjectName(u"byHandDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Webhooks without an API"));
    build();
    for (const auto &one : webhooks::byHand())
        m_list->addItem(one.title);
    connect(m_list, &QListWidget::currentRowChanged, this, &ByHandDialog::showChosen);
    connect(m_url, &QLineEdit::textChanged, this, &ByHandDialog::showChosen);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_context.clipboard.copy(this, mail(), [this] { m_context.toast(tr("Mail copied")); });
    });
    connect(m_source, &QPushButton::clicked, this, [this] {
        if (const auto *one = chosen())
            m_context.prompts.openUrl(one->source);
    });
    m_list->setCurrentRow(0);
}

void ByHandDialog::build()
{
    m_list->setObjectName(u"byHandList"_s);
    m_list->setAccessibleName(tr("Products without an API"));
    m_how->setObjectName(u"byHandHow"_s);
    m_offers->setObjectName(u"byHandOffers"_s);
    m_offers->setProperty("role", u"help"_s);
    for (QLabel *one : {m_how, m_offers}) {
        one->setWordWrap(true);
        one->setTextFormat(Qt::PlainText);
        one->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_url->setObjectName(u"byHandUrl"_s);
    m_url->setAccessibleName(m_urlLabel->text());
    m_url->setPlaceholderText(u"https://hooks.example.net/8x8"_s);
    m_url->setMaxLength(2000);
    m_urlLabel->setBuddy(m_url);
    m_mail->setObjectName(u"byHandMail"_s);
    m_mail->setAccessibleName(tr("The mail"));
    m_mail->setReadOnly(true);
    m_copy->setObjectName(u"byHandCopy"_s);
    m_source->setObjectName(u"byHandSource"_s);
    m_source->setProperty("link", true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"byHandClose"_s);
    for (QPushButton *one : {m_copy, m_source, close})
        one->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *side = new QVBoxLayout;
    side->setSpacing(Theme::kSpace8);
    side->addWidget(m_how);
    side->addWidget(m_offers);
    side->addWidget(m_source, 0, Qt::AlignLeft);
    side->addWidget(m_urlLabel);
    side->addWidget(m_url);
    side->addWidget(m_mail, 1);
    side->addStretch(0);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(Theme::kSpace16);
    parts->addWidget(m_list, 2);
    parts->addLayout(side, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addLayout(parts, 1);
    column->addLayout(buttons);
    resize(760, 520);
}

const webhooks::ByHand *ByHandDialog::chosen() const
{
    const int row = m_list->currentRow();
    const auto &all = webhooks::byHand();
    return row >= 0 && row < all.size() ? &all.at(row) : nullptr;
}

QString ByHandDialog::mail() const
{
    const auto *one = chosen();
    if (!one)
        return {};
    const QString url = m_url->text().trimmed();
    return QString(one->mail).replace(u"{{url}}"_s, url.isEmpty() ? tr("(your address)") : url);
}

void ByHandDialog::showChosen()
{
    const auto *one = chosen();
    if (!one)
        return;
    const bool hasMail = !one->mail.isEmpty();
    m_how->setText(one->how);
    m_offers->setText(tr("Here: %1.").arg(one->offers));
    m_source->setVisible(one->source.startsWith(u"https://"_s));
    m_urlLabel->setVisible(hasMail);
    m_url->setVisible(hasMail);
    m_mail->setVisible(hasMail);
    m_copy->setVisible(hasMail);
    m_mail->setPlainText(m_context.engine.redactor().redact(mail()));
}

} // namespace sendbench::ui
