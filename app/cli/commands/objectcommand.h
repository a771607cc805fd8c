// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/fields.h"
#include "integrations/objects.h"

#include <nlohmann/json.hpp>

namespace sendbench::cli
{

/// The verbs that accounts and provider configurations share: kinds, list, show, add, set, remove.
/// A command that derives says what its objects are and adds verbs of its own with addVerb().
class ObjectCommand : public Command
{
    Q_OBJECT

public:
    void run(const QStringList &arguments) override;
    [[nodiscard]] QString secretsToKnow(const QStringList &arguments) const override;

protected:
    using Json = nlohmann::ordered_json;
    using Special = QMap<QString, std::function<Result<void>(const QString &)>>;

    struct Verb {
        QString name;
        QString words; ///< behind it, for the usage line: "ID [--online]"
        qsizetype least = 0;
        qsizetype most = 0; ///< -1: any number
        std::function<void(const QStringList &words)> run;
        bool opensWorkspace = true;
    };
    struct Texts {
        QString none;        ///< in place of an empty list
        QString unknown;     ///< error code: no object of that id
        QString unknownKind; ///< error code: no such kind
    };
    ObjectCommand(Context &context, std::unique_ptr<integrations::Objects> objects, Texts texts,
                  QObject *parent);

    /// In the place of one of that name, else behind the others.
    void addVerb(const Verb &verb);

    /// The form as `kinds` shows it, with what is set like a field and stands beside them.
    [[nodiscard]] virtual forms::FormDescriptor shownForm(const forms::FormDescriptor &form) const
    {
        return form;
    }
    [[nodiscard]] virtual QString moreOfKind() const { return {}; } ///< text below its fields
    [[nodiscard]] virtual Json row(const QString &id) const = 0; ///< of `list`; `show` adds fields
    [[nodiscard]] virtual QString rowText(const QString &id) const = 0;
    [[nodiscard]] virtual QString headline(const QString &id) const = 0; ///< of `show`
    /// A new object with the form's first values.
    virtual void append(workspace::Document &document, const forms::FormDescriptor &form,
                        const QString &id) const = 0;
    /// Words of `add` and `set` that are no fields; the document outlives them.
    [[nodiscard]] virtual Special special(workspace::Document &document,
                                          const QString &id) const = 0;
    /// What follows for the object and the others once its fields are set.
    virtual void settle(workspace::Document &, const QString & /*id*/, bool /*isNew*/) const {}
    [[nodiscard]] virtual std::optional<Error> obstacleToRemove(const QString & /*id*/) const
    {
        return std::nullopt;
    }

    void list();
    /// Sets the words in the copy, stores it and answers; `said` is the sentence for people.
    void store(workspace::Document changed, const forms::FormDescriptor &form, const QString &id,
               const QStringList &words, bool isNew, const QString &said);
    [[nodiscard]] const integrations::Objects &objects() const { return *m_objects; }
    /// False if there is no such object; the command has ended then.
    [[nodiscard]] bool exists(const QString &id);
    /// Ends the command: this version does not know the kind.
    void failUnknownKind(const QString &kind);

private:
    void kinds();
    void show(const QString &id);
    void add(const QStringList &words);
    void set(const QStringList &words);
    void remove(const QString &id);
    [[nodiscard]] bool mayAdd(const QString &kind, const QString &id);
    [[nodiscard]] Json whole(const QString &id) const;
    /// Secrets as marks, also those that stand in the clear.
    [[nodiscard]] forms::FieldValues shownFields(const QString &id) const;
    [[nodiscard]] QString usage() const;

    std::unique_ptr<integrations::Objects> m_objects;
    Texts m_texts;
    QList<Verb> m_verbs;
};

} // namespace sendbench::cli
