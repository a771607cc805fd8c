// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/previewtab.h"

#include "diagnosis/errortext.h"
#include "templates/codec.h"
#include "templates/place.h"
#include "templates/preview.h"
#include "ui/exchange/tabrow.h"
#include "ui/pages/shared/bubblepane.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/templates/bubbleview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

const QString kNarrow = u"phoneNarrow"_s;
const QString kWide = u"phoneWide"_s;
/// Between a key and the picture of it; several keys are one painting.
constexpr int kAfterMs = 40;
constexpr int kCountdownMs = 20'000;
constexpr qreal kPictureScale = 2.0;

/// The path that a part of the preview stands for, for the editor.
QString pathOf(const templates::Template &t, const templates::Place &place)
{
    using Part = templates::Place::Part;
    using templates::ComponentKind;
    const auto path = [&](ComponentKind kind) {
        return place.card < 0 ? componentPath(t, kind) : componentPath(t, place.card, kind);
    };
    switch (place.part) {
    case Part::Header:
        return path(ComponentKind::Header);
    case Part::Body:
        return path(ComponentKind::Body) + u"/text"_s;
    case Part::Footer:
        return path(ComponentKind::Footer) + u"/text"_s;
    case Part::Button:
        return buttonPath(t, place.card, place.button) + u"/text"_s;
    case Part::Offer:
        return path(ComponentKind::LimitedTimeOffer);
    default:
        return path(ComponentKind::Buttons);
    }
}

} // namespace

PreviewTab::PreviewTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_pane(new BubblePane(context, Theme::kSpace8, this))
    , m_width(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_dark(new QCheckBox(tr("Dark"), this))
{
    m_width->add(kNarrow, tr("Narrow"))->setAccessibleName(tr("A narrow phone"));
    m_width->add(kWide, tr("Wide"))->setAccessibleName(tr("A wide phone"));
    m_width->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_dark->setObjectName(u"previewDark"_s);
    m_dark->setAccessibleName(tr("Dark"));
    m_dark->setChecked(m_pane->isDark());
    auto *save = new QPushButton(tr("Save picture…"), this);
    save->setObjectName(u"savePicture"_s);
    BubbleView &bubble = m_pane->bubble();
    bubble.setObjectName(u"bubble"_s);
    m_pane->setObjectName(u"previewScroll"_s);
    m_pane->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_width);
    row->addWidget(m_dark);
    row->addStretch(1);
    row->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pane, 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PreviewTab::refresh);
    const auto soon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(kAfterMs);
    };
    connect(&session, &TemplateSession::changed, this, soon);
    connect(&session, &TemplateSession::valuesChanged, this, soon);
    connect(&session, &TemplateSession::opened, &bubble, &BubbleView::startAnew);
    auto *minute = new QTimer(this); // an offer's countdown goes on by itself
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    minute->start(kCountdownMs);
    connect(m_width, &TabRow::chosenChanged, this,
            [&bubble](const QString &name) { bubble.setNarrow(name == kNarrow); });
    connect(m_dark, &QCheckBox::clicked, m_pane, &BubblePane::setDark);
    connect(m_pane, &BubblePane::darkChanged, m_dark, &QCheckBox::setChecked);
    connect(save, &QPushButton::clicked, this, &PreviewTab::save);
    connect(&bubble, &BubbleView::partPicked, this, [this](const templates::Place &place) {
        Q_EMIT pathPicked(pathOf(m_session.value(), place));
    });
}

void PreviewTab::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void PreviewTab::refresh()
{
    m_soon.stop();
    m_pane->bubble().setVisible(m_session.isOpen());
    if (m_session.isOpen())
        m_pane->bubble().setPreview(templates::preview(m_session.value(), m_session.values(),
                                                       QDateTime::currentDateTimeUtc()));
}

void PreviewTab::save()
{
    if (!m_session.isOpen())
        return;
    const QString name = m_session.value().name + u'.' + m_session.value().language + u".png"_s;
    m_context.prompts.saveFile(this, tr("Save the preview as a picture"), name,
                               tr("Pictures (*.png)"), [this](const QString &path) {
                                   if (!path.isEmpty())
                                       whenSecretsKnown(m_context, this, tr("Not saved"),
                                                        [this, path] { write(path); });
                               });
}

void PreviewTab::write(const QString &path)
{
    if (!m_session.isOpen())
        return;
    refresh(); // what is searched is what is painted
    // Nothing can be masked in a picture. Its texts are the template's and the tried values'.
    const auto &redactor = m_context.engine.redactor();
    auto secret = redactor.find(m_pane->bubble().spoken().toUtf8());
    if (!secret)
        secret =
            redactor.find(templates::writeTemplate(m_session.value(), templates::Form::Sendbench));
    if (secret)
        m_context.prompts.tell(this, tr("Not saved"),
                               diagnosis::fullText(Error{.kind = ErrorKind::Guard,
                                                         .code = u"guard.secret-in-export"_s,
                                                         .where = *secret}));
    else if (m_pane->bubble().picture(kPictureScale).save(path, "PNG"))
        m_context.toast(tr("Saved %1").arg(path));
    else
        m_context.prompts.tell(this, tr("Not saved"),
                               tr("The picture could not be written to %1.").arg(path));
}

} // namespace sendbench::ui
