// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/migration/notedialog.h"

#include "integrations/wavecell/wavecellcalls.h"
#include "ui/forms/formview.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/pages/shared/rows.h"
#include "ui/shell/announce.h"
#include "webhooks/adopt.h"
#include "webhooks/webhookapi.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

NoteDialog::NoteDialog(const PageContext &context, const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_account(account)
    , m_api(*context.engine.registry().webhookApi(integrations::wavecell::kProduct))
    , m_model(m_api.form())
    , m_form(new FormView(m_model, context.theme, context.clipboard, this))
    , m_problem(new QLabel(this))
    , m_note(new QPushButton(tr("Note it"), this))
{
    setObjectName(u"noteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Note an old webhook of “%1”").arg(account));
    m_model.load(m_api.form().initialValues());
    build();
    connect(&m_model, &forms::FormModel::valueChanged, this, &NoteDialog::check);
    connect(m_note, &QPushButton::clicked, this, &NoteDialog::note);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(Qt::CTRL | key, this);
        connect(enter, &QShortcut::activated, m_note, &QPushButton::click);
    }
    check();
    m_form->focusField(u"scope"_s);
}

void NoteDialog::build()
{
    auto *about = new QLabel(tr("What the portal shows of it. It goes into the workspace; at 8x8 "
                                "nothing changes."),
                             this);
    about->setProperty("role", u"help"_s);
    about->setWordWrap(true);
    m_problem->setObjectName(u"noteProblem"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_note->setObjectName(u"noteGo"_s);
    m_note->setProperty("primary", true);
    m_note->setToolTip(tr("Ctrl+Enter"));
    m_note->setAutoDefault(false);
    auto *close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"noteCancel"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(0, 0, Theme::kSpace8, 0);
    inside->addWidget(m_form);
    inside->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(about);
    column->addWidget(scrolled(inside, this), 1);
    column->addWidget(m_problem);
    column->addLayout(row);
    resize(520, 480);
}

void NoteDialog::check()
{
    const auto wanted = webhooks::fromFields({}, m_api.product().id, m_account, m_model.values());
    auto found = m_api.check(m_context.engine.workspace().document().account(m_account), wanted);
    // That it is a note, this dialog says itself; that a field is empty, the form.
    found.removeIf([&wanted](const Finding &one) {
        return one.severity == Severity::Note || wanted.scope.isEmpty();
    });
    m_model.setExtraFindings(found);
}

void NoteDialog::note()
{
    auto &workspace = m_context.engine.workspace();
    check();
    QString problem = readOnlyReason(workspace);
    if (problem.isEmpty() && hasErrors(m_model.findings()))
        problem = tr("Mend what is marked first.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        m_form->showAllFindings();
        announce(m_problem, problem);
        return;
    }
    const auto wanted = webhooks::fromFields({}, m_api.product().id, m_account, m_model.values());
    workspace::StoredWebhook one{.id = webhooks::freeWebhookId(workspace.document(), wanted.product,
                                                               wanted.scope, wanted.type),
                                 .product = wanted.product,
                                 .account = m_account,
                                 .fields = m_model.values(),
                                 .written = {}};
    if (!workspace.edit(tr("Note an old webhook"),
                        [&one](workspace::Document &changed) { changed.webhooks.append(one); }))
        return;
    Q_EMIT noted(one.id);
    accept();
}

} // namespace sendbench::ui
