// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/fieldcontrol.h"

#include "ui/forms/findinglabel.h"
#include "ui/forms/iconbutton.h"
#include "ui/forms/linklabel.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kBoxWidth = 24; ///< of a box to tick, with the space behind it
} // namespace

FieldControl::FieldControl(const FormContext &context, const forms::FieldDescriptor &field,
                           Head head, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(field)
    , m_layout(new QVBoxLayout(this))
    , m_foot(new QVBoxLayout)
    , m_findings(new QVBoxLayout)
{
    setObjectName(u"control:"_s + field.key);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::kSpace4);
    if (head == Head::Label)
        buildHead();
    buildFoot();
}

void FieldControl::buildHead()
{
    QString text = m_field.label;
    text.replace(u'&', u"&&"_s);
    m_label = new QLabel(m_field.required ? text + u" *"_s : text, this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kSpace4);
    QWidget *help = makeTooltipButton();
    // Beside a "?" the label keeps to its own width, so that the mark stands right after it.
    head->addWidget(m_label, help ? 0 : 1);
    if (help) {
        help->setProperty("small", true); // the field stays near its label
        m_label->setWordWrap(false);
        head->addWidget(help);
        head->addStretch(1);
    }
    m_layout->addLayout(head);
}

QWidget *FieldControl::makeTooltipButton()
{
    if (m_field.tooltip.isEmpty())
        return nullptr;
    auto *button = new IconButton(m_context.theme, u"help"_s, m_field.tooltip, this);
    button->setObjectName(key() + u".tooltip"_s);
    button->setAccessibleName(tr("Help: %1").arg(m_field.label));
    button->setAccessibleDescription(m_field.tooltip);
    connect(button, &QToolButton::clicked, this, [this, button] {
        QToolTip::showText(button->mapToGlobal(QPoint(0, button->height())), m_field.tooltip,
                           button);
    });
    return button;
}

void FieldControl::buildFoot()
{
    m_foot->setSpacing(Theme::kSpace4);
    const QFont small = m_context.theme.font(Theme::FontRole::Help);
    const bool own = m_field.kind == forms::FieldKind::Info;
    if (!m_field.help.isEmpty() && !own) {
        auto *help = new QLabel(m_field.help, this);
        help->setTextFormat(Qt::PlainText);
        help->setWordWrap(true);
        help->setFont(small);
        help->setProperty("role", u"help"_s);
        m_foot->addWidget(help);
    }
    if (m_field.link && !own) {
        auto *link = new LinkLabel(m_field.link->text, m_field.link->url, this);
        link->setObjectName(key() + u".link"_s);
        link->setFont(small);
        connect(link, &QLabel::linkActivated, this, &FieldControl::linkActivated);
        m_foot->addWidget(link);
    }
    m_findings->setSpacing(Theme::kSpace4);
    m_foot->addLayout(m_findings);
    if (m_field.kind != forms::FieldKind::Flag) {
        m_layout->addLayout(m_foot);
        return;
    }
    // Below its words, not below its box; a space, which a mirrored window puts on the other side.
    auto *indented = new QHBoxLayout;
    indented->setSpacing(0);
    indented->addSpacing(kBoxWidth);
    indented->addLayout(m_foot, 1);
    m_layout->addLayout(indented);
}

void FieldControl::setBody(QWidget *body, QWidget *editor)
{
    m_layout->insertWidget(m_label ? 1 : 0, body);
    m_editor = editor;
    if (!editor)
        return;
    editor->setObjectName(key());
    editor->setAccessibleName(m_field.label);
    editor->setAccessibleDescription(m_field.help);
    editor->setProperty("formField", true);
    editor->installEventFilter(this);
    if (m_label)
        m_label->setBuddy(editor);
}

void FieldControl::setNotice(const QString &notice)
{
    if (!m_notice) {
        if (notice.isEmpty())
            return;
        m_notice = new QLabel(this);
        m_notice->setObjectName(key() + u".notice"_s);
        m_notice->setTextFormat(Qt::PlainText);
        m_notice->setWordWrap(true);
        m_notice->setFont(m_context.theme.font(Theme::FontRole::Help));
        m_notice->setProperty("role", u"caution"_s);
        m_foot->insertWidget(0, m_notice);
    }
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void FieldControl::setCut(qsizetype whole, qsizetype limit)
{
    if (whole == 0)
        setNotice({});
    else if (whole == limit + 1)
        setNotice(tr("The text was too long: only its first %1 characters are kept.")
                      .arg(QLocale().toString(limit)));
    else
        setNotice(tr("The text has %1 characters; only the first %2 are shown, and an edit keeps "
                     "only these.")
                      .arg(QLocale().toString(whole), QLocale().toString(limit)));
}

void FieldControl::focusValue(const QString &)
{
    if (m_editor)
        m_editor->setFocus(Qt::OtherFocusReason);
}

bool FieldControl::eventFilter(QObject *watched, QEvent *event)
{
    // A pop-up or another window only borrows the focus.
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            setTouched(true);
    }
    return QWidget::eventFilter(watched, event);
}

void FieldControl::setTouched(bool touched)
{
    const bool changed = m_touched != touched;
    m_touched = touched;
    refreshFindings();
    if (changed)
        Q_EMIT touchedChanged();
}

bool FieldControl::isQuiet(const Finding &finding) const
{
    if (m_touched)
        return false;
    // Rows are there because somebody made them.
    if (m_field.kind == forms::FieldKind::KeyValues && finding.path != key())
        return false;
    if (finding.rule == u"form.required")
        return true;
    return m_field.kind == forms::FieldKind::KeyValues ? model().rowNames(key()).isEmpty()
                                                       : model().value(key()) == m_field.initial;
}

void FieldControl::refreshFindings()
{
    showFindings(m_context.model.findings(key()));
}

void FieldControl::showFindings(const Findings &findings)
{
    QList<bool> quiet;
    for (const Finding &finding : findings)
        quiet.append(isQuiet(finding));
    if (findings == m_shown && quiet == m_shownQuiet)
        return;
    m_shown = findings;
    m_shownQuiet = quiet;
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        // Out of the form at once, so that nobody finds or reads it any more.
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    bool invalid = false;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        auto *label = new FindingLabel(m_context.theme, findings[i], quiet[i], this);
        m_findings->addWidget(label);
        label->show(); // counts in the layout now, and not a turn later
        invalid = invalid || (findings[i].severity == Severity::Error && !quiet[i]);
    }
    if (m_editor) {
        mark(m_editor, invalid);
        m_editor->setAccessibleDescription(findings.isEmpty() ? m_field.help
                                                              : findings.first().message);
    }
}

void FieldControl::mark(QWidget *editor, bool invalid)
{
    if (editor->property("invalid").toBool() == invalid)
        return;
    editor->setProperty("invalid", invalid);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

} // namespace sendbench::ui
