// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/importpane.h"

#include "base/atomicfile.h"
#include "base/visibletext.h"
#include "diagnosis/errortext.h"
#include "ui/pages/bundles/importresult.h"
#include "ui/pages/history/elidedlabel.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/shell/announce.h"
#include "ui/shell/emptystate.h"
#include "workspace/codec.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::ui
{

namespace
{

enum Field { Here = 1, There };

constexpr auto kSayAfter = 300ms;

QLabel *plainLabel(const QString &name, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString pageOf(bundle::ObjectType type)
{
    return type == bundle::ObjectType::Account ? u"accounts"_s : u"providers"_s;
}

} // namespace

ImportPane::ImportPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(kindTitles(context))
    , m_table(
          makeChoiceTable(context, m_model, u"importTable"_s, tr("Objects of both sides"), this))
    , m_fields(new QStandardItemModel(0, 3, this))
    , m_differences(new RecordTable(context.theme, context.clipboard, this))
    , m_empty(new EmptyState(context.theme, u"bundles"_s,
                             tr("Open a bundle to see what in it is new or different. Nothing "
                                "changes before you import, and Undo takes it back as one step."),
                             tr("Open a bundle…"), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_source(new ElidedLabel(this))
    , m_open(new QPushButton(tr("Open another bundle…"), this))
    , m_problem(plainLabel(u"importProblem"_s, u"error"_s, this))
    , m_needs(plainLabel(u"importNeeds"_s, u"muted"_s, this))
    , m_about(plainLabel(u"importAbout"_s, u"caution"_s, this))
    , m_reason(plainLabel(u"importReason"_s, u"muted"_s, this))
    , m_import(new QPushButton(this))
    , m_result(new ImportResult(context, this))
    , m_reading(this)
    , m_comparing(this)
{
    m_slow.setParent(this); // a test sees that it runs
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSayAfter);
    connect(&m_slow, &QTimer::timeout, this, &ImportPane::updateState);
    setObjectName(u"importPane"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeComparison());
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPageMargin, Theme::kSpace16, Theme::kPageMargin,
                               Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    auto &workspace = context.engine.workspace();
    connect(&workspace, &workspace::Workspace::changed, this, &ImportPane::compare);
    connect(&workspace, &workspace::Workspace::stateChanged, this, &ImportPane::updateState);
    connect(&context.engine, &engine::Engine::workspaceOpened, this, [this] {
        m_isNew = true;
        compare();
    });
    connect(&context.engine.secretWatch(), &secrets::SecretWatch::changed, this,
            &ImportPane::showCurrent);
    connect(m_empty, &EmptyState::begun, this, &ImportPane::openBundle);
    connect(m_open, &QPushButton::clicked, this, &ImportPane::openBundle);
    connect(m_import, &QPushButton::clicked, this, &ImportPane::importNow);
    connect(&m_model, &ChoiceModel::choiceChanged, this, &ImportPane::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportPane::showCurrent);
    updateState();
}

ImportPane::~ImportPane()
{
    // The views outlive the members.
    m_table->selectionModel()->disconnect(this);
    m_model.disconnect(this);
}

QWidget *ImportPane::makeComparison()
{
    m_source->setObjectName(u"importSource"_s);
    m_open->setObjectName(u"openBundle"_s);
    m_import->setObjectName(u"importObjects"_s);
    m_import->setProperty("primary", true);
    m_result->hide();
    setUpDifferences();
    auto *top = new QHBoxLayout;
    top->addWidget(m_source, 1);
    top->addWidget(m_open);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(m_import);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace12);
    column->addLayout(top);
    column->addWidget(m_table, 3);
    column->addWidget(m_needs);
    column->addWidget(m_about);
    column->addWidget(m_differences, 2);
    column->addWidget(m_result);
    column->addLayout(bottom);
    return part;
}

void ImportPane::setUpDifferences()
{
    m_differences->setObjectName(u"importFields"_s);
    m_differences->setAccessibleName(tr("Differences of the current object"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Here"), tr("In the bundle")});
    m_differences->setModel(m_fields);
    m_differences->setSelectionMode(QAbstractItemView::SingleSelection);
    m_differences->setColumnWidths({220});
    for (const int column : {Here, There})
        m_differences->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void ImportPane::openBundle()
{
    m_context.prompts.openFile(this, tr("Open a bundle"), tr("Bundles and workspaces (*.json)"),
                               [this](const QString &path) {
                                   if (!path.isEmpty())
                                       read(path);
                               });
}

void ImportPane::read(const QString &path)
{
    m_open->setEnabled(false);
    m_empty->setObstacle(tr("The bundle is being read."));
    m_reading.run(
        [path](const std::atomic_bool &) {
            Opened file{.path = path};
            const auto bytes = readFile(path, workspace::kLargestFile);
            if (!bytes) {
                file.problems.append(bytes.error());
                return file;
            }
            if (auto document = workspace::decode(*bytes, path, &file.problems))
                file.bundle = *document;
            else if (file.problems.isEmpty())
                file.problems.append(document.error());
            return file;
        },
        [this](const Opened &file) { opened(file); });
}

void ImportPane::opened(Opened file)
{
    m_open->setEnabled(true);
    m_empty->setObstacle({});
    if (file.bundle)
        file.problems =
            integrations::contentProblems(m_context.engine.registry(), *file.bundle, file.path);
    if (!file.problems.isEmpty())
        file.bundle.reset();
    if (!file.bundle) {
        QString text = diagnosis::fullText(file.problems.value(0));
        if (file.problems.size() > 1)
            text += u' ' + tr("And %n more mistake(s).", nullptr,
                              static_cast<int>(file.problems.size()) - 1);
        text = tr("The bundle was not opened. %1").arg(m_context.engine.redactor().redact(text));
        m_problem->setText(text);
        m_problem->show();
        announce(m_problem, text);
        return;
    }
    m_problem->hide();
    m_result->hide();
    m_imported.clear();
    m_path = file.path;
    m_bundle = file.bundle;
    m_isNew = true;
    m_source->setText(tr("%1 · %2").arg(m_bundle->name, m_path));
    compare();
}

void ImportPane::compare()
{
    if (!m_bundle)
        return;
    // What the document expects counts as stored: nobody is asked just to compare.
    auto &engine = m_context.engine;
    QList<secrets::SecretKey> stored = engine.secretIndex().all();
    for (const auto &key : engine.expectedSecrets())
        if (!engine.isDemoSecret(key))
            stored.append(key);
    m_slow.start();
    m_comparing.run([here = engine.workspace().document(), there = *m_bundle, stored](
                        const std::atomic_bool &) { return bundle::compare(here, there, stored); },
                    [this](const QList<bundle::ImportItem> &items) { compared(items); });
    updateState();
}

void ImportPane::compared(const QList<bundle::ImportItem> &items)
{
    m_slow.stop();
    const auto choice = bundle::defaultChoice(items);
    const QSet<bundle::ObjectRef> wanted(choice.begin(), choice.end());
    QHash<bundle::ObjectRef, const ChoiceRow *> before;
    if (!m_isNew)
        for (const ChoiceRow &row : m_model.rows())
            before.insert(row.item.object, &row);
    QList<ChoiceRow> rows;
    for (const auto &item : items) {
        ChoiceRow row{.item = item, .isChecked = wanted.contains(item.object)};
        if (const auto *known = before.value(item.object); known && known->item == item)
            row.isChecked = known->isChecked;
        // Undone: what came in is not here any more.
        if (m_imported.contains(item.object) && item.state != bundle::ItemState::Same)
            m_result->hide();
        // Asked now, known by the time it comes in.
        (void)m_context.engine.secretWatch().states(item.secrets);
        rows.append(row);
    }
    const int at = m_isNew ? 0 : m_table->currentIndex().row();
    m_model.setRows(rows);
    const bool isFirst = m_stack->currentIndex() == 0;
    m_stack->setCurrentIndex(1);
    if (!rows.isEmpty())
        m_table->chooseRow(std::clamp(at, 0, static_cast<int>(rows.size()) - 1), m_isNew);
    if (isFirst && isVisible())
        focusList();
    m_isNew = false;
    showCurrent();
    updateState();
}

void ImportPane::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_fields->removeRows(0, m_fields->rowCount());
    QString about;
    if (row >= 0 && row < m_model.rows().size()) {
        const auto &item = m_model.rows().at(row).item;
        for (const auto &change : item.fields)
            m_fields->appendRow({new QStandardItem(change.field), new QStandardItem(change.here),
                                 new QStandardItem(change.there)});
        if (item.redirectsSecrets)
            about = tr("A secret that is stored here for %1 would go to another address, which "
                       "whoever made the bundle chose. Tick it only if you know that address.")
                        .arg(item.object.id);
    }
    m_needs->setText(row >= 0 && row < m_model.rows().size() ? needs(m_model.rows().at(row).item)
                                                             : QString());
    m_needs->setVisible(!m_needs->text().isEmpty());
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    m_differences->setVisible(m_fields->rowCount() > 0);
    m_table->setAccessibleDescription(about);
}

QString ImportPane::needs(const bundle::ImportItem &item) const
{
    if (item.state == bundle::ItemState::Missing || item.secrets.isEmpty())
        return {};
    const SecretStates known = m_context.engine.secretWatch().states(item.secrets);
    QStringList here;
    QStringList wanted;
    for (const auto &key : item.secrets) {
        const bool present = m_context.engine.isDemoSecret(key) ||
                             known.value(key.field).presence == SecretState::Presence::Present;
        (present ? here : wanted).append(visibleText(key.field));
    }
    QStringList parts;
    if (!here.isEmpty())
        parts.append(tr("Secrets that are here already: %1.").arg(here.join(u", "_s)));
    if (!wanted.isEmpty())
        parts.append(tr("Secrets to be given after the import: %1.").arg(wanted.join(u", "_s)));
    return parts.join(u' ');
}

QString ImportPane::obstacle() const
{
    if (const QString reason = readOnlyReason(m_context.engine.workspace()); !reason.isEmpty())
        return reason;
    if (m_comparing.isRunning())
        return tr("The two sides are being compared.");
    if (!m_model.chosen().isEmpty())
        return {};
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.isTakeable(row))
            return tr("Nothing is ticked.");
    return tr("There is nothing to import: nothing in the bundle is new or different.");
}

void ImportPane::updateState()
{
    const QString reason = obstacle();
    // Said only if it takes long: after each edit it would else be read for a moment.
    if (m_comparing.isRunning() && m_slow.isActive()) {
        m_import->setEnabled(false);
        return;
    }
    const auto count = static_cast<int>(m_model.taken().size());
    m_import->setText(count == 1 ? tr("Import 1 object") : tr("Import %1 objects").arg(count));
    m_import->setEnabled(reason.isEmpty());
    m_import->setAccessibleDescription(reason);
    m_reason->setText(reason);
}

void ImportPane::importNow()
{
    if (!m_bundle || !obstacle().isEmpty())
        return;
    auto &workspace = m_context.engine.workspace();
    const QList<bundle::ObjectRef> taken = m_model.taken();
    const auto result = bundle::merged(workspace.document(), *m_bundle, m_model.chosen());
    QList<ImportResult::Wanted> wanted;
    for (const ChoiceRow &row : m_model.rows())
        if (!row.item.secrets.isEmpty() && taken.contains(row.item.object))
            for (const auto &key : row.item.secrets)
                wanted.append({key, pageOf(row.item.object.type)});
    if (!workspace.edit(tr("Import a bundle"),
                        [&](workspace::Document &changed) { changed = result; }))
        return;
    // The demo's own secrets are known to the program.
    wanted.removeIf(
        [this](const ImportResult::Wanted &one) { return m_context.engine.isDemoSecret(one.key); });
    m_imported = taken;
    const auto count = static_cast<int>(taken.size());
    m_result->showResult(
        count == 1 ? tr("1 object came in.") : tr("%1 objects came in.").arg(count), wanted);
    announce(m_result, m_result->sentence());
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImportPane::focusList()
{
    if (m_stack->currentIndex() == 1)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else if (auto *begin = m_empty->findChild<QPushButton *>(u"emptyBegin"_s))
        begin->setFocus(Qt::ShortcutFocusReason);
}

QList<QWidget *> ImportPane::panes() const
{
    if (m_stack->currentIndex() == 0)
        return {m_empty};
    QList<QWidget *> all{m_table};
    for (QWidget *one : {static_cast<QWidget *>(m_differences), static_cast<QWidget *>(m_result)})
        if (one->isVisibleTo(this))
            all.append(one);
    return all;
}

} // namespace sendbench::ui
