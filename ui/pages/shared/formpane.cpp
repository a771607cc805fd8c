// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/formpane.h"

#include "diagnosis/errortext.h"
#include "ui/forms/accountcontrol.h"
#include "ui/forms/formview.h"
#include "ui/pages/shared/hairline.h"
#include "ui/shell/announce.h"
#include "ui/shell/panes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

FormPane::FormPane(const PageContext &context, ObjectEditor &editor, QWidget *strip,
                   QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_editor(editor)
    , m_strip(strip)
    , m_notice(new QFrame(this))
    , m_noticeText(new QLabel(m_notice))
    , m_status(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
{
    setObjectName(u"formPane"_s);
    m_notice->setProperty("notice", u"caution"_s);
    m_noticeText->setObjectName(u"formNotice"_s);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *inside = new QHBoxLayout(m_notice);
    inside->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    inside->addWidget(m_noticeText);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::kSpace24, Theme::kSpace8, Theme::kSpace24, 0);
    top->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeScroll(strip), 1);
    column->addWidget(new Hairline(context.theme, this));
    column->addWidget(makeFoot());
    followEditor();
    showModel();
}

QWidget *FormPane::makeScroll(QWidget *strip)
{
    m_body = new QWidget;
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(Theme::kSpace24, Theme::kSpace16, Theme::kSpace24,
                                 Theme::kSpace24);
    m_column->setSpacing(Theme::kSpace16);
    strip->setMaximumWidth(Theme::kFormMax);
    m_column->addWidget(strip);
    m_column->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"formScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    return m_scroll;
}

QWidget *FormPane::makeFoot()
{
    m_foot = new QWidget(this);
    m_status->setObjectName(u"formStatus"_s);
    m_status->setProperty("role", u"help"_s);
    m_status->setFont(m_context.theme.font(Theme::FontRole::Help));
    m_status->setWordWrap(true);
    m_save->setObjectName(u"formSave"_s);
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(u"formCancel"_s);
    m_reset->setObjectName(u"formReset"_s);
    m_reset->setProperty("flat", true);
    m_reset->setToolTip(tr("Back to the empty form"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_status, 1);
    row->addWidget(m_reset);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    m_footColumn = new QVBoxLayout;
    m_footColumn->setSpacing(Theme::kSpace4);
    m_footColumn->addLayout(row);
    auto *across = new QHBoxLayout(m_foot);
    across->setContentsMargins(Theme::kSpace24, Theme::kSpace8, Theme::kSpace24, Theme::kSpace12);
    across->setSpacing(0);
    across->addLayout(m_footColumn, 1);
    // As far in as the scroll bar pushes the form; unlike a margin, a space changes sides.
    across->addSpacing(12);
    connect(m_save, &QPushButton::clicked, &m_editor, &ObjectEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &FormPane::cancelPressed);
    connect(m_reset, &QPushButton::clicked, &m_editor, &ObjectEditor::reset);
    auto *keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, m_save, &QPushButton::click);
    return m_foot;
}

QPushButton *FormPane::addLink(const QString &text)
{
    auto *link = new QPushButton(text, m_foot);
    link->setProperty("link", true);
    m_footColumn->insertWidget(0, link, 0, Qt::AlignLeft);
    m_links.append(link);
    orderTabs();
    return link;
}

/// Views and links are made last, and stand in the middle.
void FormPane::orderTabs()
{
    QList<QWidget *> parts{m_strip};
    for (FormView *view : std::as_const(m_views))
        parts.append(view);
    tabThrough(parts + m_links + QList<QWidget *>{m_reset, m_cancel, m_save});
}

void FormPane::followEditor()
{
    connect(&m_editor, &ObjectEditor::opened, this, [this] {
        m_savedErrors = 0;
        setMessage({});
        showModel();
        m_sayRestored = m_editor.isRestored();
        if (isVisible())
            sayRestored();
    });
    connect(&m_editor, &ObjectEditor::edited, this, &FormPane::updateState);
    connect(&m_editor, &ObjectEditor::savingChanged, this, [this] {
        updateState();
        if (m_editor.isWaiting())
            announce(m_status, m_status->text());
    });
    connect(&m_editor, &ObjectEditor::saveStopped, this,
            [this] { setMessage(tr("Not saved; everything typed is still here.")); });
    connect(&m_editor, &ObjectEditor::saved, this, &FormPane::saved);
    connect(&m_editor, &ObjectEditor::saveFailed, this, &FormPane::failed);
}

void FormPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sayRestored();
}

void FormPane::sayRestored()
{
    if (std::exchange(m_sayRestored, false) && m_editor.isRestored())
        announce(m_status, tr("Unsaved changes from earlier were brought back."));
}

void FormPane::showModel()
{
    FormView *wanted = nullptr;
    if (auto *model = m_editor.model()) {
        wanted = m_views.value(model);
        if (!wanted) {
            wanted = new FormView(*model, m_context.theme, m_context.clipboard, m_body);
            connect(wanted, &FormView::linkActivated, this, [this](const QString &url) {
                if (url == kAddAccount)
                    m_context.open(u"accounts"_s, {});
                else
                    m_context.prompts.openUrl(url);
            });
            m_views.insert(model, wanted);
            m_column->insertWidget(m_column->count() - 1, wanted);
            orderTabs();
        }
    }
    if (m_view && m_view != wanted)
        m_view->hide();
    m_view = wanted;
    if (m_view)
        m_view->show();
    m_scroll->verticalScrollBar()->setValue(0);
    updateState();
}

void FormPane::setReadOnly(const QString &reason)
{
    m_reason = reason;
    updateState();
}

void FormPane::setSavedAt(const std::optional<QDateTime> &at, const QString &otherwise)
{
    m_savedAt = at;
    m_neverSaved = otherwise;
    updateStatus();
    if (at)
        showAllFindings(); // what was saved is no new form any more
}

void FormPane::setObstacle(const QString &text)
{
    m_obstacle = text;
    updateState();
}

void FormPane::setMessage(const QString &text)
{
    m_message = text;
    updateState();
}

void FormPane::updateState()
{
    const bool usable = m_reason.isEmpty() && m_obstacle.isEmpty() && m_editor.model();
    const bool dirty = m_editor.isDirty();
    if (m_view)
        m_view->setEnabled(usable);
    m_save->setEnabled(usable && !m_editor.isSaving());
    m_cancel->setEnabled(m_editor.isSaving() ? m_editor.isWaiting() : usable && dirty);
    m_cancel->setToolTip(m_editor.isWaiting() ? tr("Stops saving; what was typed stays")
                                              : tr("Back to what was saved last"));
    m_reset->setEnabled(usable && !m_editor.isSaving());
    const QString notice = !m_obstacle.isEmpty() ? m_obstacle
                           : m_message.isEmpty() ? m_reason
                                                 : m_message;
    m_noticeText->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
    updateStatus();
}

void FormPane::updateStatus()
{
    QStringList parts;
    if (m_editor.isWaiting())
        parts += tr("Waiting for the keyring: answer its prompt.");
    else if (m_editor.isSaving())
        parts += tr("Saving…");
    else if (m_editor.isRestored())
        parts += tr("Unsaved changes from earlier were brought back.");
    else if (m_editor.isDirty())
        parts += tr("Unsaved changes.");
    if (m_savedErrors == 1)
        parts += tr("Saved with 1 error.");
    else if (m_savedErrors > 1)
        parts += tr("Saved with %1 errors.").arg(m_savedErrors);
    if (m_savedAt)
        parts += tr("Last saved on %1")
                     .arg(QLocale().toString(m_savedAt->toLocalTime(), QLocale::ShortFormat));
    else if (m_editor.model() && parts.isEmpty())
        parts += m_neverSaved;
    m_status->setText(parts.join(u' '));
}

void FormPane::saved(const QString &id, int errors)
{
    if (id != m_editor.objectId())
        return;
    m_savedErrors = errors;
    setMessage({});
    if (errors > 0)
        showAllFindings();
    announce(this, errors > 0 ? m_status->text() : tr("Saved"));
}

void FormPane::failed(const Error &error)
{
    setMessage(tr("Not saved; everything typed is still here. %1").arg(diagnosis::fullText(error)));
    announce(this, m_message);
    if (error.kind == ErrorKind::Secret && m_view)
        focusField(error.path);
}

void FormPane::cancelPressed()
{
    if (m_editor.isSaving()) {
        m_editor.stopSaving();
        return;
    }
    m_editor.cancel();
    if (m_savedAt)
        showAllFindings();
}

void FormPane::focusField(const QString &path)
{
    if (m_view)
        m_view->focusField(path);
}

void FormPane::focusForm()
{
    // Who added something begins with what only a person can know, not with a choice of one.
    if (!m_view || m_view->focusMissing())
        return;
    if (QWidget *first = firstFocusable(m_view))
        first->setFocus(Qt::OtherFocusReason);
}

void FormPane::showAllFindings()
{
    if (m_view)
        m_view->showAllFindings();
}

} // namespace sendbench::ui
