// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/exportpane.h"

#include "base/atomicfile.h"
#include "bundle/exportjob.h"
#include "diagnosis/errortext.h"
#include "ui/shell/announce.h"
#include "ui/shell/emptystate.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ExportPane::ExportPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(kindTitles(context))
    , m_table(
          makeChoiceTable(context, m_model, u"exportTable"_s, tr("Objects of the workspace"), this))
    , m_empty(new EmptyState(context.theme, u"bundles"_s,
                             tr("A bundle is a part of a workspace as one file, without secrets: "
                                "to move a set-up from test to production or to a colleague. There "
                                "is nothing to export yet."),
                             tr("Add an account"), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_all(new QPushButton(tr("Tick all"), this))
    , m_none(new QPushButton(tr("Tick none"), this))
    , m_export(new QPushButton(tr("Export…"), this))
{
    setObjectName(u"exportPane"_s);
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace16);
    column->addWidget(m_stack);
    auto &workspace = context.engine.workspace();
    connect(&workspace, &workspace::Workspace::changed, this, &ExportPane::refresh);
    connect(&workspace, &workspace::Workspace::stateChanged, this, &ExportPane::refresh);
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        m_model.setRows({});
        refresh();
    });
    connect(&m_model, &ChoiceModel::choiceChanged, this, &ExportPane::updateState);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model.setAllChecked(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model.setAllChecked(false); });
    connect(m_export, &QPushButton::clicked, this, &ExportPane::exportNow);
    connect(m_empty, &EmptyState::begun, this, [this] { m_context.open(u"accounts"_s, {}); });
    refresh();
}

QWidget *ExportPane::makeList()
{
    auto *about = new QLabel(tr("Ticked objects leave as one JSON file in the workspace's own "
                                "format. A provider takes its account along, a template what it is "
                                "written for; secrets stay here."));
    about->setProperty("role", u"help"_s);
    about->setWordWrap(true);
    m_table->setColumnHidden(ChoiceModel::State, true);
    m_count->setProperty("role", u"muted"_s);
    m_problem->setObjectName(u"exportProblem"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_all->setObjectName(u"exportAll"_s);
    m_none->setObjectName(u"exportNone"_s);
    m_export->setObjectName(u"exportBundle"_s);
    m_export->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kSpace8);
    buttons->addWidget(m_all);
    buttons->addWidget(m_none);
    buttons->addStretch(1);
    buttons->addWidget(m_count);
    buttons->addWidget(m_export);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(about);
    column->addWidget(m_table, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    return list;
}

void ExportPane::refresh()
{
    const auto &document = m_context.engine.workspace().document();
    QSet<bundle::ObjectRef> unticked;
    for (const ChoiceRow &before : m_model.rows())
        if (!before.isChecked)
            unticked.insert(before.item.object);
    QList<ChoiceRow> rows;
    // Compared with nothing: there only to have kinds, titles and what each needs.
    for (const auto &item : bundle::compare({}, document, {})) {
        ChoiceRow row{.item = item, .compared = false};
        row.isChecked = !unticked.contains(item.object);
        row.item.missingAccount.clear();
        rows.append(row);
    }
    const int at = m_table->currentIndex().row();
    m_model.setRows(rows);
    if (!rows.isEmpty())
        m_table->chooseRow(std::clamp(at, 0, static_cast<int>(rows.size()) - 1), false);
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    updateState();
}

void ExportPane::updateState()
{
    const qsizetype count = m_model.taken().size();
    m_count->setText(tr("%1 of %2 leave").arg(count).arg(m_model.rowCount()));
    m_export->setText(m_job ? tr("Stop the export") : tr("Export…"));
    m_export->setEnabled(m_job || count > 0);
    const QString reason = m_export->isEnabled() ? QString() : tr("Nothing is ticked.");
    m_export->setToolTip(reason);
    m_export->setAccessibleDescription(reason);
}

void ExportPane::exportNow()
{
    if (m_job) {
        m_job->cancel();
        return;
    }
    if (!m_export->isEnabled())
        return;
    m_problem->hide();
    const QString name =
        QFileInfo(m_context.engine.workspace().path()).completeBaseName().remove(u".sendbench"_s);
    m_context.prompts.saveFile(this, tr("Export a bundle"), name + u".bundle.json"_s,
                               tr("Bundles (*.json)"), [this](const QString &path) {
                                   if (!path.isEmpty() && !m_job)
                                       write(path);
                               });
}

void ExportPane::write(const QString &path)
{
    auto &engine = m_context.engine;
    const auto content = bundle::selection(engine.workspace().document(), m_model.chosen());
    if (const auto clear = integrations::clearSecrets(engine.registry(), content);
        !clear.isEmpty()) {
        Error error = integrations::clearSecretError(clear.first(), engine.workspace().path());
        error.code = u"guard.clear-secret"_s;
        error.path = clear.first().key.label();
        ended(Failure(error), path, 0);
        return;
    }
    QList<secrets::SecretKey> open;
    for (const auto &key : engine.expectedSecrets())
        if (engine.isDemoSecret(key))
            open.append(key);
    auto *learn = engine.learnSecrets(this);
    m_job = learn;
    connect(learn, &Job::finished, this, [this, learn, path, content, open] {
        m_job.clear();
        if (learn->error())
            ended(Failure(*learn->error()), path, 0);
        else
            writeKnown(path, content, open);
    });
    learn->start();
    updateState();
}

void ExportPane::writeKnown(const QString &path, const workspace::Document &content,
                            const QList<secrets::SecretKey> &open)
{
    auto &engine = m_context.engine;
    auto *job =
        new bundle::ExportJob(engine.secretStore(), engine.redactor(), content, {}, open, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job, path, content] {
        m_job.clear();
        const auto bytes = job->result();
        ended(bytes ? writeFileAtomically(path, *bytes) : Result<void>(Failure(bytes.error())),
              path, bundle::allObjects(content).size());
        if (bytes)
            tellCovered(job->covered());
    });
    job->start();
    updateState();
}

void ExportPane::tellCovered(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    const QString text = tr("%1: the address left with … in the place of what looks like a token. "
                            "Choose “In the keychain” for it, and the workspace does not have it "
                            "either.")
                             .arg(ids.join(u", "_s));
    m_problem->setText(text);
    m_problem->show();
    announce(m_problem, text);
}

void ExportPane::ended(const Result<void> &written, const QString &path, qsizetype count)
{
    updateState();
    if (written) {
        m_context.toast(
            tr("Exported %n object(s) to %1", nullptr, static_cast<int>(count)).arg(path));
        return;
    }
    if (written.error().kind == ErrorKind::Cancelled)
        return;
    const QString text =
        tr("Nothing was written. %1")
            .arg(m_context.engine.redactor().redact(diagnosis::fullText(written.error())));
    m_problem->setText(text);
    m_problem->show();
    announce(m_problem, text);
}

void ExportPane::focusList()
{
    if (m_model.rowCount() > 0)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else if (auto *begin = m_empty->findChild<QPushButton *>(u"emptyBegin"_s))
        begin->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sendbench::ui
