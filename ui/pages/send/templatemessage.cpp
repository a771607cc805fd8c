// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/templatemessage.h"

#include "library/library.h"
#include "templates/rules.h"
#include "ui/forms/findinglabel.h"
#include "ui/pages/send/composelabels.h"
#include "ui/pages/send/templatechooser.h"
#include "ui/pages/send/valuesform.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// Between a key and what is found of it; several keys are judged once.
constexpr int kAfterMs = 40;
/// The Templates page shows all of them.
constexpr qsizetype kMostFindings = 6;

} // namespace

TemplateMessage::TemplateMessage(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_chooser(new TemplateChooser(this))
    , m_empty(new QWidget(this))
    , m_form(new QWidget(this))
    , m_samples(new QPushButton(tr("Fill &with samples"), m_form))
    , m_edit(new QPushButton(tr("Open the template"), m_form))
    , m_preview(new QCheckBox(tr("&Show the message beside it"), m_form))
    , m_none(
          makeHelpLabel(tr("Every send of this template is the same: it has no values."), m_form))
    , m_values(new ValuesForm(context.theme, m_form))
    , m_others(new QVBoxLayout)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &TemplateMessage::judge);
    connect(m_chooser, &TemplateChooser::chosenChanged, this, &TemplateMessage::take);
    connect(m_values, &ValuesForm::edited, this, &TemplateMessage::edited);
    connect(m_samples, &QPushButton::clicked, this, &TemplateMessage::fillWithSamples);
    connect(m_preview, &QCheckBox::toggled, this, &TemplateMessage::changed);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { m_context.open(u"templates"_s, m_shownId); });
    connect(&context.theme, &Theme::changed, this, [this] { showOthers(m_shown); });
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        m_drafts.clear();
        m_chooser->forget();
        refresh();
    });
}

void TemplateMessage::build()
{
    buildEmpty();
    m_samples->setObjectName(u"template.samples"_s);
    m_samples->setToolTip(tr("The template's own samples into every empty field"));
    m_edit->setObjectName(u"template.open"_s);
    m_preview->setObjectName(u"template.preview"_s);
    m_preview->setChecked(true);
    m_none->setObjectName(u"template.none"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kSpace8);
    buttons->addWidget(m_samples);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::kSpace8);
    form->addWidget(makeBuddyLabel(tr("Templat&e"), m_chooser, m_form));
    form->addWidget(m_chooser);
    m_others->setSpacing(Theme::kSpace4);
    form->addLayout(m_others);
    form->addLayout(buttons);
    form->addWidget(m_preview);
    form->addWidget(m_none);
    form->addWidget(m_values);
    auto *column = makeTightColumn(this);
    column->addWidget(m_empty);
    column->addWidget(m_form);
    column->addStretch();
}

void TemplateMessage::buildEmpty()
{
    m_empty->setObjectName(u"template.empty"_s);
    auto *begin = new QPushButton(tr("Open the Templates page"), m_empty);
    begin->setObjectName(u"template.begin"_s);
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(0, Theme::kSpace12, 0, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(makeHelpLabel(
        tr("No templates yet. What you write or import there can be sent from here."), m_empty));
    column->addWidget(begin, 0, Qt::AlignLeading);
    connect(begin, &QPushButton::clicked, this, [this] { m_context.open(u"templates"_s, {}); });
}

templates::Target TemplateMessage::target() const
{
    return sending::targetOf(m_route ? m_route->system() : QString());
}

void TemplateMessage::refresh()
{
    m_stale = true;
    if (isVisible())
        offer();
}

void TemplateMessage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        offer();
}

void TemplateMessage::setRoute(std::shared_ptr<const sending::Route> route)
{
    m_route = std::move(route);
    refresh();
}

void TemplateMessage::offer()
{
    m_stale = false;
    {
        const QSignalBlocker once(m_chooser);
        m_chooser->offer(m_context.engine.workspace().document().templates,
                         m_route ? m_route->id() : QString());
    }
    const bool any = m_chooser->chosen() != nullptr;
    m_empty->setVisible(!any);
    m_form->setVisible(any);
    take(); // perhaps judged by another side's rules
}

void TemplateMessage::setSend(const sending::TemplateSend &send)
{
    offer();
    const auto filled = sending::filledTemplate(send);
    const workspace::StoredTemplate sent{.name = filled ? filled->value.name : QString(),
                                         .language = filled ? filled->value.language : QString(),
                                         .content = send.content};
    m_drafts.insert({}, filled ? filled->values : send.values);
    {
        const QSignalBlocker once(m_chooser);
        m_chooser->choose(library::title(sent), send.content);
    }
    if (const auto *chosen = m_chooser->chosen(); chosen && !chosen->id.isEmpty())
        m_drafts.insert(chosen->id, m_drafts.value({}));
    m_empty->hide();
    m_form->show();
    take();
}

sending::TemplateSend TemplateMessage::send() const
{
    const auto *chosen = m_chooser->chosen();
    return chosen ? sending::TemplateSend{chosen->content, m_values->values()}
                  : sending::TemplateSend();
}

templates::Values TemplateMessage::values() const
{
    return m_values->values();
}

bool TemplateMessage::wantsPreview() const
{
    return m_preview->isChecked();
}

void TemplateMessage::take()
{
    const auto *chosen = m_chooser->chosen();
    if (!chosen) {
        m_value.reset();
        m_shownId.clear();
        Q_EMIT changed();
        return;
    }
    m_shownId = chosen->id;
    const auto read = library::read({.id = chosen->id, .content = chosen->content});
    m_value = read.value;
    m_ofTemplate.clear();
    const Findings all =
        templates::joined(templates::lint(*m_value, {.target = target()}), read.findings);
    for (const Finding &finding : all)
        if (finding.severity == Severity::Error)
            m_ofTemplate.append(finding);
    m_values->setTemplate(*m_value, m_drafts.value(m_shownId));
    m_none->setVisible(m_values->isEmpty());
    m_samples->setVisible(!m_values->isEmpty());
    m_edit->setVisible(!m_shownId.isEmpty());
    judge();
}

void TemplateMessage::fillWithSamples()
{
    templates::Values values = m_values->values();
    const templates::Values samples = templates::sampleValues(*m_value);
    for (const auto &[key, text] : samples)
        if (values.value(key).isEmpty())
            values.insert(key, text);
    m_drafts.insert(m_shownId, values);
    m_values->setTemplate(*m_value, values);
    judge();
}

void TemplateMessage::edited()
{
    m_drafts.insert(m_shownId, m_values->values());
    if (!m_soon.isActive())
        m_soon.start();
}

void TemplateMessage::judge()
{
    m_soon.stop();
    if (!m_value)
        return;
    const Findings ofNoRow =
        m_values->setFindings(templates::checkValues(*m_value, m_values->values(), target()));
    showOthers(m_ofTemplate + ofNoRow);
    Q_EMIT changed();
}

void TemplateMessage::showOthers(const Findings &findings)
{
    m_shown = findings;
    while (QLayoutItem *item = m_others->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
    for (Finding finding : findings.mid(0, kMostFindings)) {
        if (!finding.code.isEmpty())
            finding.message += u" (%1)"_s.arg(finding.code);
        m_others->addWidget(new FindingLabel(m_context.theme, finding, false, m_form));
    }
    if (const auto more = static_cast<int>(findings.size() - kMostFindings); more > 0)
        m_others->addWidget(
            makeHelpLabel(tr("And %n more: open the template.", nullptr, more), m_form));
}

void TemplateMessage::insist()
{
    m_values->insist();
}

void TemplateMessage::focusValue(const QString &key)
{
    m_values->focusKey(key);
}

void TemplateMessage::focusFirst()
{
    if (!m_form->isVisible() || !m_values->focusFirst())
        m_chooser->setFocus();
}

} // namespace sendbench::ui
