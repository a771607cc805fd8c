// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/guidepane.h"

#include "diagnosis/errortext.h"
#include "forms/oddcharacters.h"
#include "ui/pages/shared/guidestep.h"
#include "ui/pages/shared/knownsecrets.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kWidest = 640; ///< of a line that can be read
} // namespace

GuidePane::GuidePane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *inside = new QWidget;
    inside->setMaximumWidth(kWidest);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(Theme::kSpace16, Theme::kSpace16, Theme::kSpace16,
                                 Theme::kSpace16);
    m_column->setSpacing(Theme::kSpace16);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void GuidePane::setModel(const forms::FormModel *model, const QString &objectId)
{
    if (m_model)
        disconnect(m_model, &forms::FormModel::coveredChanged, this, nullptr);
    m_model = model;
    m_objectId = objectId;
    if (model)
        connect(model, &forms::FormModel::coveredChanged, this, &GuidePane::refresh);
    const QString form = model ? model->descriptor().id : QString();
    if (form != m_shownForm) {
        m_shownForm = form;
        rebuild();
    }
    refresh();
}

void GuidePane::rebuild()
{
    qDeleteAll(m_steps);
    m_steps.clear();
    if (!m_model)
        return;
    int number = 0;
    for (const forms::GuideStep &step : m_model->descriptor().guide) {
        const bool mail = wantsMail(step);
        auto *row = new GuideStep(m_context.theme, ++number, step, mail, this);
        connect(row, &GuideStep::copyWanted, this, &GuidePane::copy);
        connect(row, &GuideStep::mailWanted, this, [this, step] { writeMail(step); });
        connect(row, &GuideStep::ticked, this, [this, id = step.id](bool done) {
            m_done.removeAll(id);
            if (done)
                m_done.append(id);
            Q_EMIT doneChanged(m_done);
        });
        m_column->insertWidget(m_column->count() - 1, row);
        m_steps.append(row);
    }
    Q_EMIT stepsChanged();
}

void GuidePane::refresh()
{
    if (!m_model)
        return;
    bool others = false;
    for (GuideStep *row : std::as_const(m_steps))
        others = row->setValues(guideValues(*m_model, row->step())) || others;
    if (others)
        Q_EMIT stepsChanged();
}

void GuidePane::setDone(const QStringList &steps)
{
    m_done = steps;
    for (GuideStep *row : std::as_const(m_steps))
        row->setDone(steps.contains(row->step().id));
}

void GuidePane::setTickable(bool tickable)
{
    for (GuideStep *row : std::as_const(m_steps))
        row->setTickable(tickable);
}

void GuidePane::copy(const GuideValue &value)
{
    if (value.secret) {
        copySecret(value.key);
        return;
    }
    m_context.clipboard.copy(this, value.text,
                             [this, value] { m_context.toast(tr("Copied: %1").arg(value.label)); });
}

void GuidePane::copySecret(const QString &key)
{
    const auto put = [this](const QString &text) {
        m_context.clipboard.copySecret(text);
        m_context.toast(tr("Secret copied; the clipboard is cleared in 30 seconds"));
    };
    if (const QString typed = m_model->typedSecrets().value(key); !typed.isEmpty()) {
        put(typed);
        return;
    }
    auto *read = m_context.engine.secretStore().read({m_objectId, key}, this);
    connect(read, &Job::finished, this, [this, read, put, key, owner = m_objectId] {
        if (const auto value = read->result()) {
            put(QString::fromUtf8(*value));
            return;
        }
        Error error = *read->error();
        error.where = owner;
        error.path = key;
        m_context.prompts.tell(this, tr("The secret was not copied"), diagnosis::sentence(error),
                               diagnosis::advice(error));
    });
    read->start();
}

void GuidePane::writeMail(const forms::GuideStep &step)
{
    const QString nickname = forms::visibleText(m_model->value(u"nickname"_s).text(), 60);
    const QString subject = tr("Callback URLs of %1").arg(nickname);
    whenSecretsKnown(
        m_context, this, tr("No mail was written"),
        [this, step, subject, model = QPointer(m_model)] {
            if (!model)
                return;
            const auto mail = guideMail(*model, step, subject, m_context.engine.redactor());
            m_context.prompts.openUrl(QString::fromLatin1(providers::mailtoUrl(mail).toEncoded()));
        });
}

} // namespace sendbench::ui
