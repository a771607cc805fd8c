// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookbar.h"

#include "diagnosis/errortext.h"
#include "ui/exchange/tabrow.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

using models::WebhookFilter;
using Show = WebhookFilter::Show;
using Group = WebhookFilter::Group;

constexpr int kLongestFilter = 300;
constexpr int kTypingMs = 120;

struct Chip {
    Show show;
    const char *name;
    const char *title;
};
constexpr Chip kChips[] = {
    {Show::All, "webhookShowAll", QT_TRANSLATE_NOOP("sendbench::ui::WebhookBar", "All")},
    {Show::Differs, "webhookShowDiffers",
     QT_TRANSLATE_NOOP("sendbench::ui::WebhookBar", "Differs")},
    {Show::NotManaged, "webhookShowNotManaged",
     QT_TRANSLATE_NOOP("sendbench::ui::WebhookBar", "Not managed")},
    {Show::MustMigrate, "webhookShowMustMigrate",
     QT_TRANSLATE_NOOP("sendbench::ui::WebhookBar", "Must be migrated")},
    {Show::NotRead, "webhookShowNotRead",
     QT_TRANSLATE_NOOP("sendbench::ui::WebhookBar", "Not read")},
};

} // namespace

WebhookBar::WebhookBar(const PageContext &context, WebhookFleet &fleet, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_fleet(fleet)
    , m_search(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_chips(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingMs);
    connect(&m_delay, &QTimer::timeout, this, &WebhookBar::filterChanged);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_group, &QComboBox::currentIndexChanged, this, &WebhookBar::filterChanged);
    connect(m_chips, &TabRow::chosenChanged, this, &WebhookBar::filterChanged);
    connect(m_cancel, &QPushButton::clicked, &fleet, &WebhookFleet::stop);
    connect(&fleet, &WebhookFleet::progress, this, &WebhookBar::showReading);
    showReading();
}

void WebhookBar::build()
{
    m_search->setObjectName(u"webhookSearch"_s);
    m_search->setAccessibleName(tr("Filter webhooks"));
    m_search->setPlaceholderText(tr("Sub-account, URL, type…"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(kLongestFilter);
    m_search->setMinimumWidth(140);
    QAction *glass = m_search->addAction(m_context.theme.icon(u"search"_s, Theme::Color::Muted),
                                         QLineEdit::LeadingPosition);
    connect(&m_context.theme, &Theme::changed, glass, [this, glass] {
        glass->setIcon(m_context.theme.icon(u"search"_s, Theme::Color::Muted));
    });
    auto *label = new QLabel(tr("Group by"), this);
    label->setBuddy(m_group);
    label->setProperty("role", u"muted"_s);
    m_group->setObjectName(u"webhookGroup"_s);
    m_group->setAccessibleName(label->text());
    m_group->addItem(tr("Nothing"), static_cast<int>(Group::None));
    m_group->addItem(tr("Account"), static_cast<int>(Group::Account));
    m_group->addItem(tr("Product"), static_cast<int>(Group::Product));
    m_chips->setAccessibleName(tr("Show"));
    for (const Chip &chip : kChips)
        m_chips->add(QString::fromLatin1(chip.name), tr(chip.title));
    m_status->setObjectName(u"webhookStatus"_s);
    m_status->setProperty("role", u"muted"_s);
    m_status->setFont(m_context.theme.font(Theme::FontRole::Help));
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(u"webhookProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::kSpace4);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Calls that ended"));
    m_cancel->setObjectName(u"webhookCancel"_s);
    m_cancel->setToolTip(tr("Stops reading; what was read stays"));
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::kSpace8);
    top->addWidget(m_search, 1);
    top->addWidget(label);
    top->addWidget(m_group);
    auto *below = new QHBoxLayout;
    below->setSpacing(Theme::kSpace8);
    below->addWidget(m_chips, 0, Qt::AlignLeft);
    below->addStretch(1);
    below->addWidget(m_status);
    below->addWidget(m_progress);
    below->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace8);
    column->addLayout(top);
    column->addLayout(below);
}

WebhookFilter WebhookBar::filter() const
{
    WebhookFilter filter;
    filter.text = m_search->text().trimmed();
    filter.group = static_cast<Group>(m_group->currentData().toInt());
    for (const Chip &chip : kChips)
        if (m_chips->chosen() == QLatin1StringView(chip.name))
            filter.show = chip.show;
    return filter;
}

void WebhookBar::clear()
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker chips(m_chips);
        m_search->clear();
        m_chips->choose(QString::fromLatin1(kChips[0].name));
    }
    m_delay.stop();
    Q_EMIT filterChanged();
}

void WebhookBar::setCounts(const models::WebhookTableModel &model)
{
    for (const Chip &chip : kChips) {
        auto *button = m_chips->findChild<TabButton *>(QString::fromLatin1(chip.name));
        const QString text =
            tr("%1 · %2").arg(tr(chip.title), QLocale().toString(model.count(chip.show)));
        if (!button || button->text() == text)
            continue;
        button->setText(text);
        button->updateGeometry();
    }
}

void WebhookBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void WebhookBar::showReading()
{
    const bool reading = m_fleet.isReading();
    if (m_cancel->hasFocus() && !reading)
        m_search->setFocus(Qt::OtherFocusReason);
    m_progress->setVisible(reading);
    m_cancel->setVisible(reading);
    m_progress->setRange(0, m_fleet.callsKnown());
    m_progress->setValue(m_fleet.callsDone());
    QString said;
    if (reading)
        said = m_fleet.callsKnown() > 0
                   ? tr("%1 of %2 calls").arg(m_fleet.callsDone()).arg(m_fleet.callsKnown())
                   : tr("Reading…");
    else if (m_fleet.error() && m_fleet.error()->kind == ErrorKind::Cancelled)
        said =
            tr("Cancelled after %1 of %2 calls").arg(m_fleet.callsDone()).arg(m_fleet.callsKnown());
    else if (m_fleet.readAt().isValid())
        said = tr("Read at %1")
                   .arg(QLocale().toString(m_fleet.readAt().toLocalTime().time(),
                                           QLocale::ShortFormat));
    m_status->setText(said);
    m_status->setVisible(!said.isEmpty());
}

} // namespace sendbench::ui
