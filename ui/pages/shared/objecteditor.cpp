// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objecteditor.h"

#include "secrets/secretadvice.h"
#include "ui/pages/shared/secretchanges.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// An unlocked keychain answers sooner; behind a prompt it takes a person's time.
constexpr std::chrono::milliseconds kQuickKeychain{1000};
} // namespace

ObjectEditor::ObjectEditor(const PageContext &context, QWidget *window, Commit commit)
    : m_context(context)
    , m_window(window)
    , m_commit(std::move(commit))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kQuickKeychain);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_waiting = m_storing != nullptr;
        Q_EMIT savingChanged();
    });
}

ObjectEditor::~ObjectEditor() = default;

forms::FormModel *ObjectEditor::modelFor(const forms::FormDescriptor &descriptor)
{
    auto &model = m_models[descriptor.id];
    if (!model) {
        model = std::make_unique<forms::FormModel>(descriptor);
        const auto note = [this] {
            if (m_loading)
                return;
            m_restored = false;
            keep();
        };
        connect(model.get(), &forms::FormModel::valueChanged, this, note);
        connect(model.get(), &forms::FormModel::rowsChanged, this, note);
    }
    return model.get();
}

void ObjectEditor::open(const forms::FormDescriptor &descriptor, const QString &objectId,
                        const forms::FieldValues &stored)
{
    if (m_id == objectId && m_model == modelFor(descriptor)) {
        follow(stored);
        return;
    }
    stash();
    m_model = modelFor(descriptor);
    m_id = objectId;
    m_model->setSecretStates({}); // those were another object's
    load(stored, m_context.engine.workspace().draft(objectId), m_typed.take(objectId));
    m_restored = m_model->isDirty();
    Q_EMIT opened();
}

void ObjectEditor::close()
{
    if (!m_model)
        return;
    stash();
    m_model = nullptr;
    m_id.clear();
    Q_EMIT opened();
}

void ObjectEditor::stash()
{
    if (m_model && !m_model->typedSecrets().isEmpty())
        m_typed.insert(m_id, m_model->typedSecrets());
}

void ObjectEditor::load(const forms::FieldValues &stored,
                        const std::optional<forms::FieldValues> &draft,
                        const OrderedMap<QString> &typed)
{
    m_loading = true;
    m_model->load(stored, draft);
    for (const auto &[key, text] : typed)
        if (m_model->values().contains(key) || m_model->descriptor().field(key))
            m_model->setSecret(key, text);
    m_loading = false;
    keep();
}

void ObjectEditor::follow(const forms::FieldValues &stored)
{
    if (!m_model || m_model->storedValues() == stored)
        return;
    if (m_model->isDirty())
        load(stored, m_model->values(), OrderedMap<QString>(m_model->typedSecrets()));
    else
        load(stored, {}, {});
}

void ObjectEditor::rename(const QString &id)
{
    auto &workspace = m_context.engine.workspace();
    const auto draft = workspace.draft(m_id);
    workspace.setDraft(m_id, {});
    workspace.setDraft(id, draft);
    m_id = id;
}

void ObjectEditor::keep()
{
    if (!m_model)
        return;
    m_context.engine.workspace().setDraft(
        m_id, m_model->isDirty() ? std::optional(m_model->values()) : std::nullopt);
    Q_EMIT edited();
}

void ObjectEditor::cancel()
{
    if (!m_model)
        return;
    m_model->cancel();
    keep();
}

void ObjectEditor::reset()
{
    if (!m_model)
        return;
    m_model->reset();
    keep();
}

/// A secret row without a value stays a draft: the document would else say that there is one.
forms::FieldValues ObjectEditor::savable() const
{
    forms::FieldValues values;
    for (const auto &[key, value] : m_model->values()) {
        const auto *field = m_model->descriptor().fieldForValue(key);
        const bool row = field && field->key != key;
        const bool unnamed = row && key.size() == field->key.size() + 1;
        if ((value.isSecret() && !m_model->hasSecret(key)) || (unnamed && value.isEmpty()))
            continue;
        values.insert(key, value);
    }
    return values;
}

void ObjectEditor::save()
{
    if (!m_model || m_saving)
        return;
    if (m_prepare)
        m_prepare();
    m_savingId = m_id;
    m_savingForm = m_model->descriptor();
    m_savingEdited = m_model->values();
    m_savingValues = savable();
    m_savingTyped = m_model->typedSecrets();
    setSaving(true);
    storeSecrets();
}

void ObjectEditor::storeSecrets()
{
    QList<SecretChange> changes;
    for (const auto &[key, text] : m_savingTyped)
        if (!text.isEmpty() && m_savingValues.contains(key))
            changes.append({.key = {m_savingId, key}, .value = text.toUtf8()});
    if (changes.isEmpty()) {
        finish();
        return;
    }
    auto *job = new SecretChanges(m_context.engine.secretStore(), changes, this);
    m_storing = job;
    m_patience.start();
    connect(job, &Job::finished, this, [this, job] {
        m_storing.clear();
        m_patience.stop();
        if (std::exchange(m_waiting, false))
            Q_EMIT savingChanged(); // also while a question about the failure is open
        if (job->error())
            secretFailed(*job->error());
        else
            finish();
    });
    job->start();
}

void ObjectEditor::stopSaving()
{
    if (!m_storing)
        return;
    m_storing->disconnect(this);
    m_storing->cancel();
    m_storing.clear();
    m_patience.stop();
    setSaving(false);
    Q_EMIT saveStopped();
}

void ObjectEditor::secretFailed(const Error &error)
{
    const bool unusable =
        error.code.startsWith(u"keychain."_s) || error.code == u"secret.read-only"_s;
    if (!unusable) {
        setSaving(false);
        Q_EMIT saveFailed(error);
        return;
    }
    const auto advice = secrets::SecretAdvice::forCode(error.code);
    m_context.prompts.ask(
        m_window,
        {.id = u"secrets.thisRun"_s,
         .title = tr("The keychain cannot be used"),
         .text = tr("%1 %2\n\nThe secrets of “%3” can be kept for this run only: they are in "
                    "memory and gone when the program ends.")
                     .arg(advice.cause, advice.cure, m_savingId),
         .confirm = tr("Keep for this run only")},
        [this, error, guard = QPointer<ObjectEditor>(this)](bool yes) {
            if (!guard)
                return;
            if (yes) {
                m_context.engine.chooseSecrets(engine::SecretsBackend::Memory);
                storeSecrets();
                return;
            }
            setSaving(false);
            Q_EMIT saveFailed(error);
        });
}

void ObjectEditor::finish()
{
    if (!m_commit(m_savingId, m_savingValues)) {
        setSaving(false);
        Q_EMIT saveFailed(Error{.kind = ErrorKind::Storage,
                                .code = u"workspace.read-only"_s,
                                .where = m_context.engine.workspace().path()});
        return;
    }
    forgetTexts();
    taken();
    int errors = 0;
    if (m_model && m_id == m_savingId)
        for (const Finding &finding : m_model->findings())
            errors += finding.severity == Severity::Error ? 1 : 0;
    setSaving(false);
    Q_EMIT saved(m_savingId, errors);
}

/// A row that was locked was open text until now: Ctrl+Z does not bring that back.
void ObjectEditor::forgetTexts()
{
    QList<workspace::KeptSecret> kept;
    for (const auto &[key, text] : m_savingTyped) {
        if (text.isEmpty() || !m_savingValues.contains(key))
            continue;
        const auto *field = m_savingForm.fieldForValue(key);
        const bool isRow = field && field->key != key;
        kept.append({m_savingId, key, isRow ? field->key + u'.' : QString(), text});
    }
    m_context.engine.workspace().forgetTexts(kept);
}

/// What was saved is stored now; what was typed since stays typed.
void ObjectEditor::taken()
{
    auto &workspace = m_context.engine.workspace();
    if (m_id != m_savingId) {
        if (workspace.draft(m_savingId) == m_savingEdited)
            workspace.setDraft(m_savingId, {});
        m_typed.remove(m_savingId);
        return;
    }
    OrderedMap<QString> since;
    for (const auto &[key, text] : m_model->typedSecrets())
        if (!m_savingTyped.contains(key) || m_savingTyped.value(key) != text)
            since.insert(key, text);
    if (m_model->values() == m_savingValues && since.isEmpty())
        load(m_savingValues, {}, {});
    else
        load(m_savingValues, m_model->values(), since);
    m_savingTyped.clear();
}

void ObjectEditor::setSaving(bool saving)
{
    m_saving = saving;
    m_waiting = false;
    Q_EMIT savingChanged();
}

} // namespace sendbench::ui
