// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "ui/pages/pagecontext.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <map>

namespace sendbench::ui
{

/// The form of the object that a page shows: its draft, and Save with secrets first.
///
/// What was typed outlives the choice of another object: values as a draft of the workspace,
/// secrets in memory.
class ObjectEditor final : public QObject
{
    Q_OBJECT

public:
    /// Puts the values into the document; false if it does not take them.
    using Commit = std::function<bool(const QString &objectId, const forms::FieldValues &values)>;

    /// `window` is where questions appear; it outlives the editor's use.
    ObjectEditor(const PageContext &context, QWidget *window, Commit commit);
    ~ObjectEditor() override;

    /// Called when Save begins, while nothing is written yet; it may rename().
    void setBeforeSave(std::function<void()> prepare) { m_prepare = std::move(prepare); }

    void open(const forms::FormDescriptor &descriptor, const QString &objectId,
              const forms::FieldValues &stored);
    void close();
    /// The document has these values now; what is typed stays.
    void follow(const forms::FieldValues &stored);
    /// The open object has another id from now on.
    void rename(const QString &id);

    [[nodiscard]] forms::FormModel *model() const { return m_model; } ///< nullptr: nothing open
    [[nodiscard]] QString objectId() const { return m_id; }
    [[nodiscard]] bool isDirty() const { return m_model && m_model->isDirty(); }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// The save is held up by the keychain, most likely by its prompt.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// What is unsaved was typed earlier and brought back when the object was opened.
    [[nodiscard]] bool isRestored() const { return m_restored && isDirty(); }

    /// Ends with saved(), saveFailed() or saveStopped().
    void save();
    /// Where the save waits for the keychain: the document and its secrets stay as they were, and
    /// so does what was typed.
    void stopSaving();
    void cancel();
    void reset();

Q_SIGNALS:
    void opened(); ///< another object, or none
    void edited(); ///< any value may be another one
    void savingChanged();
    void saved(const QString &objectId, int errors);
    void saveFailed(const sendbench::Error &error);
    void saveStopped();

private:
    [[nodiscard]] forms::FormModel *modelFor(const forms::FormDescriptor &descriptor);
    [[nodiscard]] forms::FieldValues savable() const;
    void keep();
    void stash();
    void load(const forms::FieldValues &stored, const std::optional<forms::FieldValues> &draft,
              const OrderedMap<QString> &typed);
    void storeSecrets();
    void secretFailed(const Error &error);
    void finish();
    void forgetTexts();
    void taken();
    void setSaving(bool saving);

    const PageContext &m_context;
    QWidget *m_window;
    Commit m_commit;
    std::function<void()> m_prepare;
    std::map<QString, std::unique_ptr<forms::FormModel>> m_models;
    QHash<QString, OrderedMap<QString>> m_typed; ///< of objects that are not open now
    forms::FormModel *m_model = nullptr;
    QString m_id;

    bool m_saving = false;
    bool m_waiting = false;
    QPointer<Job> m_storing; ///< writes the secrets of the save
    QTimer m_patience;
    bool m_loading = false;
    bool m_restored = false;
    QString m_savingId;
    forms::FormDescriptor m_savingForm;
    forms::FieldValues m_savingEdited;
    forms::FieldValues m_savingValues;
    OrderedMap<QString> m_savingTyped;
};

} // namespace sendbench::ui
