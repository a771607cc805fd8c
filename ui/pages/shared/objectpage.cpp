// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objectpage.h"
#include "ui/shell/environment.h"

#include "engine/opensecretcheck.h"
#include "forms/oddcharacters.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/readonlyreason.h"
#include "ui/shell/emptystate.h"
#include "workspace/references.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongestName = 60;
const QString kGuideDone = u"guideDone"_s;
} // namespace

const workspace::Document &ObjectPage::document() const
{
    return workspace().document();
}

bool ObjectPage::hasObjects() const
{
    return !m_objects->ids(document()).isEmpty();
}

QString ObjectPage::shownName(const QString &id) const
{
    return forms::visibleText(m_objects->name(document(), id), kLongestName);
}

QList<std::pair<QString, QString>> ObjectPage::kinds() const
{
    QList<std::pair<QString, QString>> all;
    for (const auto *kind : m_objects->kinds())
        all.append({kind->id, kind->name});
    return all;
}

SecretStates ObjectPage::secretsOf(const QString &id) const
{
    return m_context.engine.secretWatch().states(m_objects->secretKeys(document(), id));
}

ObjectState ObjectPage::stateOfObject(const QString &id) const
{
    const auto *kind = m_objects->form(document(), id);
    if (!kind) {
        const auto object = m_objects->find(document(), id);
        return {Severity::Warning, tr("unknown kind"),
                object ? forms::visibleText(object->kind, kLongestName) : QString()};
    }
    const SecretStates known = secretsOf(id);
    // The open one as it is typed: the pane beside it counts the same.
    const auto *typed =
        id == m_editor.objectId() && m_editor.isDirty() ? m_editor.model() : nullptr;
    return stateOf(typed ? typed->findings() : m_objects->findings(document(), id, known),
                   kind->name, known);
}

void ObjectPage::openObject(const QString &id)
{
    if (!m_objects->contains(document(), id))
        return;
    m_currentId = id;
    refresh();
}

void ObjectPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        refresh();
    // What is stored may stand in an open field: that is seen when it is known.
    learnQuietly(m_context, this, [this] { m_checkSoon.start(0); });
}

void ObjectPage::refresh()
{
    const QStringList all = m_objects->ids(document());
    const QString reason = readOnlyReason(workspace());
    setBadge(static_cast<int>(all.size()));
    m_list->setReadOnly(reason);
    m_empty->setObstacle(reason);
    m_form->setReadOnly(reason);
    if (all.isEmpty())
        m_currentId.clear();
    else if (!all.contains(m_currentId))
        m_currentId = all.at(qBound(qsizetype(0), qsizetype(m_currentRow), all.size() - 1));
    m_body->setCurrentWidget(all.isEmpty() ? static_cast<QWidget *>(m_empty) : m_area);
    m_list->release(m_currentId);
    // Forms are big, and the page may be there only for what Ctrl+K finds of it.
    if (!m_wasShown)
        return;
    showCurrent();
    usableChanged(reason);
    m_side->guide().setTickable(reason.isEmpty());
}

void ObjectPage::showCurrent()
{
    if (const auto object = m_objects->find(document(), m_currentId)) {
        openForm(*object);
    } else {
        m_editor.close();
        m_side->guide().setModel(nullptr, {});
        m_side->checks().call().clear();
    }
    objectShown();
}

void ObjectPage::openForm(const integrations::ObjectView &object)
{
    m_currentRow = m_model->indexOf(m_currentId);
    const bool another = m_editor.objectId() != m_currentId;
    const auto *kind = m_objects->kind(object.kind);
    if (kind) {
        m_editor.open(*kind, m_currentId, object.fields);
        m_editor.model()->setAccountChoices(accountChoices());
        m_editor.model()->setSecretStates(secretsOf(m_currentId));
    } else {
        m_editor.close();
    }
    m_form->setObstacle(kind ? QString()
                             : tr("This version does not know the kind “%1”. What is here is kept "
                                  "as it is.")
                                   .arg(forms::visibleText(object.kind, kLongestName)));
    m_side->guide().setModel(m_editor.model(), m_currentId);
    m_side->guide().setDone(doneSteps());
    if (another)
        m_side->checks().call().clear();
    updateCall();
    // Not within this turn: what the form itself found has only now got its labels.
    m_checkSoon.start(0);
}

QMap<QString, QList<forms::Choice>> ObjectPage::accountChoices() const
{
    QMap<QString, QList<forms::Choice>> choices;
    for (const auto &account : document().accounts)
        choices[account.kind].append(
            {account.id, u"%1 · %2"_s.arg(account.id, environmentTitle(account.environment))});
    return choices;
}

void ObjectPage::runChecks()
{
    m_checkSoon.stop();
    auto *open = m_editor.model();
    const auto *kind = m_objects->form(document(), m_currentId);
    if (!open || !kind) {
        m_side->setFindings({}, {});
        m_side->checks().setPassed({});
        return;
    }
    open->setSecretStates(secretsOf(m_currentId));
    open->setAccountChoices(accountChoices());
    open->setExtraFindings(checkTyped() +
                           engine::openSecretsOf(m_context.engine, m_currentId, open->values()));
    m_side->setFindings(open->findings(), FindingsList::placesOf(*kind));
    m_list->refreshState(m_currentId);
    m_side->checks().setPassed(providers::passedChecks(namedChecks(), open->findings(),
                                                       open->values(), secretsOf(m_currentId)));
    checked();
    m_side->guide().refresh();
}

void ObjectPage::checkNow()
{
    m_form->showAllFindings();
    runChecks();
    m_side->showChecks();
    m_area->showSide();
}

void ObjectPage::updateCall()
{
    QPushButton *button = m_side->checks().call().button();
    button->setText(callText(m_editor.isDirty() && !workspace().isReadOnly()));
    button->setEnabled(m_editor.model());
}

void ObjectPage::saveAndCall()
{
    if (m_editor.isDirty() && !workspace().isReadOnly()) {
        m_callAfterSave = true;
        m_editor.save();
        return;
    }
    m_side->checks().call().run();
}

bool ObjectPage::insert(const QString &label, const QString &id,
                        const std::function<void(workspace::Document &)> &change)
{
    const QString before = std::exchange(m_currentId, id);
    const bool done = workspace().edit(label, change);
    if (done)
        m_area->showForm();
    else
        m_currentId = before;
    return done;
}

void ObjectPage::rename(const QString &to, const QString &label, const QString &mergeKey)
{
    const QString from = std::exchange(m_currentId, to);
    m_editor.rename(to);
    workspace().edit(
        label,
        [&](workspace::Document &changed) {
            if (auto object = m_objects->edit(changed, from))
                object->id = to;
            workspace::moveTemplates(changed, from, to);
        },
        mergeKey);
}

void ObjectPage::remove(const QString &id)
{
    const auto keys = m_objects->secretKeys(document(), id);
    const QString name = shownName(id);
    if (!workspace().edit(m_texts.remove,
                          [&](workspace::Document &changed) { m_objects->remove(changed, id); }))
        return;
    m_parking.park(keys);
    m_context.toast(tr("“%1” removed; Undo brings it back").arg(name));
}

bool ObjectPage::commit(const QString &id, const forms::FieldValues &values)
{
    if (!m_objects->contains(document(), id))
        return false;
    const auto had = m_objects->secretKeys(document(), id);
    const bool done = store(id, values);
    if (done)
        m_parking.park(had);
    return done;
}

QStringList ObjectPage::doneSteps() const
{
    QStringList steps;
    const auto object = m_objects->find(document(), m_currentId);
    const auto array =
        object ? QJsonDocument::fromJson(object->extras.value(kGuideDone)).array() : QJsonArray();
    for (const auto &step : array)
        steps.append(step.toString());
    return steps;
}

void ObjectPage::saveDone(const QStringList &steps)
{
    const QByteArray json =
        QJsonDocument(QJsonArray::fromStringList(steps)).toJson(QJsonDocument::Compact);
    workspace().edit(tr("Tick guide step"), [&](workspace::Document &changed) {
        if (auto object = m_objects->edit(changed, m_currentId))
            object->extras.insert(kGuideDone, json);
    });
}

QList<PaletteEntry> ObjectPage::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const QString &one : m_objects->ids(document()))
        entries.append({.title = shownName(one),
                        .subtitle = m_texts.one,
                        .icon = iconName(),
                        .keywords = {one, m_objects->find(document(), one)->kind},
                        .run = [this, one] { m_context.open(id(), one); }});
    if (workspace().isReadOnly())
        return entries;
    auto *self = const_cast<ObjectPage *>(this);
    for (const auto &[kind, name] : kinds())
        entries.append({.title = m_texts.addKind.arg(name),
                        .subtitle = title(),
                        .icon = u"plus"_s,
                        .keywords = {},
                        .run =
                            [self, kind = kind] {
                                self->m_context.open(self->id(), {});
                                self->add(kind);
                            },
                        .group = PaletteEntry::Group::Actions});
    return entries;
}

} // namespace sendbench::ui
