// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/sendjob.h"
#include "tourguide.h"

#include <functional>

class QMenu;

namespace sendbench::test
{

/// A guide of ../shared/seeds followed in the window: what a person reads there, and what a person
/// clicks and types. Names are those of the controls; a field's is its key.
class Journey : public TourGuide
{
public:
    using Values = QList<std::pair<QString, QString>>;

    using TourGuide::TourGuide;

    /// The window, in front; false, with a test failure, if it did not come up.
    [[nodiscard]] bool begin();
    /// An account of the sandbox, as an earlier journey would have left it.
    void addAccount(const QString &id, const QString &kind, const Values &fields);
    void goTo(const QString &page, const QString &object = {});

    // What is read.

    [[nodiscard]] bool isThere(const QString &name);
    /// The text of a label, a button, a line, or a plain text view.
    [[nodiscard]] QString text(const QString &name);
    /// What stands above a field, or beside its box: "Nickname *".
    [[nodiscard]] QString label(const QString &field);
    /// The visible fields of the open form from top to bottom, each with its label.
    [[nodiscard]] QStringList labels();
    /// All that stands in and below a field: help, link, findings.
    [[nodiscard]] QString around(const QString &field);
    [[nodiscard]] QStringList options(const QString &field);
    /// Of the guide: "3. Press “+ Add Provider” …".
    [[nodiscard]] QString step(const QString &id);
    [[nodiscard]] QStringList steps();
    [[nodiscard]] const workspace::Document &document();

    // What is done.

    void press(const QString &name);
    /// A menu's entry (its name or its words), by the keyboard, of the button that opens it.
    void pick(const QString &button, const QString &action);
    /// The same for a menu that is opened in another way.
    void pickFrom(const std::function<void()> &open, const QString &action);
    [[nodiscard]] QStringList entries(const QString &button);
    /// Replaces what stands in the field, key by key.
    void enter(const QString &field, const QString &text);
    /// Replaces what stands in the field by the clipboard.
    void paste(const QString &field, const QString &text);
    /// The button "Paste" of a field that the other dashboard fills.
    void pasteFrom(const QString &button, const QString &text);
    /// An option of a drop-down by its words, by the keyboard.
    void choose(const QString &field, const QString &option);
    /// A key to whatever has the focus.
    void key(Qt::Key one, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void tabTo(const QString &name);
    void addObject(const QString &page, const QString &kind);
    /// What the copy button of this value in the guide's step puts into the clipboard.
    [[nodiscard]] QString copied(const QString &stepId, const QString &field);
    /// Ticks the steps in this order.
    void tick(const QStringList &stepIds);
    /// Save, until it says so.
    void save();

    // What went out.

    /// Saves, runs the preflight, waits for its end.
    [[nodiscard]] std::optional<sending::SendRecord> preflight();
    /// The newest exchange of the history, once it is another than that of this id.
    [[nodiscard]] std::optional<sending::SendRecord> after(const QString &exchangeId);
    [[nodiscard]] QString newestId();
    /// The first exchange with this method whose address ends so.
    [[nodiscard]] std::optional<sending::SendRecord> sent(const QByteArray &method,
                                                          const QString &target);

private:
    using InMenu = std::function<void(QMenu &menu)>;
    /// What opens the menu runs the menu's own loop until it is closed.
    void inMenu(const std::function<void()> &open, const InMenu &what);
    /// Visible; on the current page rather than in the frame around it.
    [[nodiscard]] QWidget *onPage(const QString &name);
    [[nodiscard]] QWidget *inSight(const QString &name);
    /// What was made and is still to be laid out and shown.
    static void settle();
};

} // namespace sendbench::test
