// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/secretstate.h"
#include "forms/descriptor.h"

#include <QMap>
#include <QObject>

namespace sendbench::forms
{

/// A form being edited: stored values, edited values, what is wrong with them. No widgets.
///
/// Secret values never enter: a Secret field (or secret row) holds a SecretMark when the store has
/// (or is about to have) one, and the freshly typed text is in `typedSecrets()` until apply takes
/// it.
class FormModel final : public QObject
{
    Q_OBJECT

public:
    explicit FormModel(const FormDescriptor &descriptor, QObject *parent = nullptr);

    [[nodiscard]] const FormDescriptor &descriptor() const { return m_descriptor; }

    /// Loads stored values; forgets edits unless `draft` brings them back.
    void load(const FieldValues &stored, const std::optional<FieldValues> &draft = {});

    [[nodiscard]] FieldValue value(const QString &key) const; ///< edited
    [[nodiscard]] const FieldValues &values() const { return m_edited; }
    [[nodiscard]] const FieldValues &storedValues() const { return m_stored; }
    void setValue(const QString &key, const FieldValue &value);

    /// Rows of a KeyValues field, in order.
    [[nodiscard]] QStringList rowNames(const QString &key) const;
    void addRow(const QString &key, const QString &name, bool secret);
    void removeRow(const QString &key, const QString &name);
    /// False (nothing changed) if the new name stands there already.
    bool renameRow(const QString &key, const QString &from, const QString &to);
    void applyPreset(const QString &key, const Preset &preset);

    /// Secret text typed since the last load or apply. Empty text: to be removed from the store.
    [[nodiscard]] const OrderedMap<QString> &typedSecrets() const { return m_typed; }
    void setSecret(const QString &key, const QString &text);
    /// Whether a secret is stored, or typed and not yet stored.
    [[nodiscard]] bool hasSecret(const QString &key) const;
    /// Takes back what was typed (or the removal), so that the stored secret stays.
    void keepStoredSecret(const QString &key);

    /// What is known of the stored secrets; one that is not named is being asked for. Goes with
    /// the object that was loaded, so set it anew after another one was.
    void setSecretStates(const SecretStates &states);
    [[nodiscard]] SecretState secretState(const QString &key) const
    {
        return m_secretStates.value(key);
    }
    /// The secret is the stored one: marked, and neither replaced nor removed.
    [[nodiscard]] bool usesStoredSecret(const QString &key) const;

    /// What the fields of the kind Account offer, by the kind of account. They outlast a load.
    void setAccountChoices(const QMap<QString, QList<Choice>> &choices);
    [[nodiscard]] QList<Choice> accountChoices(const QString &accountKind) const
    {
        return m_accountChoices.value(accountKind);
    }

    /// A masked field is covered wherever it is shown, until its eye is opened.
    [[nodiscard]] bool isCovered(const QString &key) const;
    void setCovered(const QString &key, bool covered);

    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isDirty(const QString &key) const;

    /// Edited becomes stored; typed secrets are forgotten (the caller has taken them).
    void apply();
    /// Edited becomes what is stored.
    void cancel();
    /// Edited becomes the descriptor's initial values.
    void reset();

    /// What is wrong by the descriptor alone (required, range, length, URL and JSON syntax, control
    /// characters) and what the owner added. Recomputed on each edit.
    [[nodiscard]] Findings findings() const;
    [[nodiscard]] Findings findings(const QString &key) const;
    void setExtraFindings(const Findings &findings);

Q_SIGNALS:
    void valueChanged(const QString &key);
    void rowsChanged(const QString &key);
    void dirtyChanged(bool dirty);
    void findingsChanged();
    void secretStatesChanged();
    void coveredChanged(const QString &key);
    void accountChoicesChanged();
    void loaded(); ///< everything may have changed

private:
    void touched();
    [[nodiscard]] Findings ownFindings() const;
    void collectFindings(const QList<FieldDescriptor> &fields, Findings &all) const;
    [[nodiscard]] FieldValues inFormOrder(const FieldValues &values) const;
    [[nodiscard]] QStringList rowNamesIn(const FieldValues &values, const QString &key) const;
    [[nodiscard]] bool isUntouchedPresetRow(const FieldDescriptor &field,
                                            const QString &name) const;
    /// Drops what was typed; a stored one is marked for removal.
    void forgetSecret(const QString &key);

    FormDescriptor m_descriptor;
    FieldValues m_stored;
    FieldValues m_edited;
    OrderedMap<QString> m_typed;
    SecretStates m_secretStates;
    QMap<QString, QList<Choice>> m_accountChoices;
    QStringList m_uncovered;
    Findings m_own;
    Findings m_extra;
    bool m_wasDirty = false;
};

} // namespace sendbench::forms
