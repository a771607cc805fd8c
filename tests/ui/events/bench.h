// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/history/records.h"
#include "support/scriptedprompts.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/history/recordtable.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

/// An events page over a real engine that listens on the loopback address.
struct EventsBench {
    EventsBench();

    [[nodiscard]] sendbench::history::HistoryStore &store() { return *engine.history(); }
    void listen();
    /// As a remote system would; true once it was answered with 200.
    [[nodiscard]] bool post(const QByteArray &body, const QByteArray &path = "/");
    /// Posts and waits for the row.
    void receive(const QByteArray &body);
    void addExchange(int number, const QString &umid);

    [[nodiscard]] sendbench::ui::RecordTable &table() const;
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const;
    void clickRow(int row);
    [[nodiscard]] QString line(const char *elidedLabel) const;
    [[nodiscard]] QString label(const char *name) const;
    void press(const char *button);
    /// All of the payload that is on screen, once it stands.
    [[nodiscard]] QString payload() const;
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return page->findChild<T *>(QString::fromUtf8(name));
    }

    QTemporaryDir folder;
    sendbench::test::ScriptedPrompts prompts;
    sendbench::ui::Theme theme;
    sendbench::engine::Engine engine;
    sendbench::ui::Clipboard clipboard{engine.redactor()};
    QStringList opened; ///< "page object"
    std::unique_ptr<sendbench::ui::EventsPage> page;
};

/// A receipt of 8x8 Chat Apps.
[[nodiscard]] QByteArray receiptBody(const QByteArray &state, const QByteArray &umid);
/// One with that many bytes in a member of its own.
[[nodiscard]] QByteArray largeBody(qsizetype bytes);
