// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/objects.h"
#include "ui/pages/shared/formpane.h"
#include "ui/pages/shared/objecteditor.h"
#include "ui/pages/shared/objectlistpane.h"
#include "ui/pages/shared/secretparking.h"
#include "ui/pages/shared/sidepane.h"
#include "ui/pages/shared/workarea.h"
#include "ui/shell/page.h"

#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace sendbench::ui
{

class EmptyState;

/// A page over one sort of the document's objects: list, form and side pane, tied to the workspace.
/// All that is the same for every sort is here; what a sort adds, its page says by the hooks below.
///
/// A page that derives makes its strip and side pane, calls assemble() at the end of its
/// constructor and dismantle() in its destructor, before what the panes look at goes.
class ObjectPage : public Page
{
    Q_OBJECT

public:
    ~ObjectPage() override;

    void openObject(const QString &id) override;

    [[nodiscard]] QList<PaletteEntry> paletteEntries() const override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void focusFirst() override;

protected:
    void showEvent(QShowEvent *event) override;

    struct Texts {
        ObjectListPane::Texts list;
        QString one;     ///< beside a name in the palette: "Provider"
        QString add;     ///< "Add provider"
        QString addKind; ///< "Add provider: %1"
        QString remove;  ///< the step that Undo names: "Remove provider"
        QString teach;   ///< the empty page's sentence
        QString guide;   ///< its link
    };
    ObjectPage(PageContext context, PagePlace place, std::unique_ptr<integrations::Objects> objects,
               std::unique_ptr<models::DocumentListModel> model, QWidget *parent);

    void assemble(const Texts &texts, QWidget *strip, SidePane *side);
    void dismantle();

    // What a sort of objects adds.

    virtual void add(const QString &kindId) = 0;
    virtual void duplicate(const QString &) {}
    virtual void askRemove(const QString &id) = 0;
    /// Save begins; the object may get its final id.
    virtual void beforeSave() {}
    /// The document takes the values; false if it does not.
    virtual bool store(const QString &id, const forms::FieldValues &values) = 0;
    /// Findings of the current object as typed, beyond those of the form.
    [[nodiscard]] virtual Findings checkTyped() const = 0;
    /// What is checked, so that it can be said what is right.
    [[nodiscard]] virtual QList<providers::NamedCheck> namedChecks() const { return {}; }
    /// After the checks: the rest of what the side pane shows.
    virtual void checked() {}
    [[nodiscard]] virtual Result<CallBox::Call> makeCall() const = 0;
    [[nodiscard]] virtual QString callText(bool saveFirst) const = 0;
    /// Another object, or another state of it, is shown; there may be none.
    virtual void objectShown() = 0;
    /// `reason`: why nothing can be changed; empty: it can.
    virtual void usableChanged(const QString &reason) = 0;

    // What they stand on.

    [[nodiscard]] const workspace::Document &document() const;
    [[nodiscard]] workspace::Workspace &workspace() const { return m_context.engine.workspace(); }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] ObjectEditor &editor() { return m_editor; }
    [[nodiscard]] const ObjectEditor &editor() const { return m_editor; }
    [[nodiscard]] const QString &currentId() const { return m_currentId; }
    [[nodiscard]] bool hasObjects() const;
    [[nodiscard]] QString shownName(const QString &id) const;
    [[nodiscard]] FormPane &form() { return *m_form; }
    [[nodiscard]] SidePane &side() { return *m_side; }
    [[nodiscard]] WorkArea &area() { return *m_area; }
    /// List, form and side pane, or the empty page; in the page's own column unless moved.
    [[nodiscard]] QWidget *body() const;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// One step that adds this object and shows it; false if the document does not take it.
    bool insert(const QString &label, const QString &id,
                const std::function<void(workspace::Document &)> &change);
    /// One step that gives the current object another id, under which its secrets are stored.
    void rename(const QString &to, const QString &label, const QString &mergeKey = {});
    /// One step; its secrets leave the keychain until Undo.
    void remove(const QString &id);
    /// Checks now, with every finding shown.
    void checkNow();
    /// Checks again, soon, without showing more than is shown.
    void refreshChecks() { m_checkSoon.start(0); }
    /// As typed: saved first if it must be, then called.
    void saveAndCall();
    void refresh();

private:
    void makeEmpty();
    void makeArea(QWidget *strip);
    void connectList();
    void connectEditor();
    [[nodiscard]] bool commit(const QString &id, const forms::FieldValues &values);
    void showCurrent();
    void openForm(const integrations::ObjectView &object);
    void runChecks();
    void updateCall();
    [[nodiscard]] ObjectState stateOfObject(const QString &id) const;
    [[nodiscard]] SecretStates secretsOf(const QString &id) const;
    /// By kind of account: what a field of the kind Account offers.
    [[nodiscard]] QMap<QString, QList<forms::Choice>> accountChoices() const;
    [[nodiscard]] QList<std::pair<QString, QString>> kinds() const;
    [[nodiscard]] QStringList doneSteps() const;
    void saveDone(const QStringList &steps);

    PageContext m_context;
    std::unique_ptr<integrations::Objects> m_objects;
    std::unique_ptr<models::DocumentListModel> m_model;
    SecretParking m_parking;
    ObjectEditor m_editor;
    Texts m_texts;

    QWidget *m_root;
    QVBoxLayout *m_column;
    QStackedWidget *m_body;
    EmptyState *m_empty = nullptr;
    WorkArea *m_area = nullptr;
    ObjectListPane *m_list = nullptr;
    FormPane *m_form = nullptr;
    SidePane *m_side = nullptr;
    QString m_currentId;
    int m_currentRow = 0;
    QTimer m_checkSoon;
    bool m_callAfterSave = false;
    bool m_wasShown = false;
};

} // namespace sendbench::ui
