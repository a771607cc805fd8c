// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/payloadpane.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/prompts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

/// Answers every prompt at once and remembers it.
class AnsweringPrompts final : public sendbench::ui::Prompts
{
public:
    void ask(QWidget *, const Question &, std::function<void(bool)> answer) override
    {
        answer(true);
    }
    void tell(QWidget *, const QString &title, const QString &text, const QString &) override
    {
        told += title + QLatin1String(": ") + text;
    }
    void text(QWidget *, const Question &, const QString &initial, bool,
              std::function<void(std::optional<QString>)> answer) override
    {
        answer(initial);
    }
    void openFile(QWidget *, const QString &, const QString &,
                  std::function<void(const QString &)> answer) override
    {
        answer(path);
    }
    void saveFile(QWidget *, const QString &, const QString &suggestion, const QString &,
                  std::function<void(const QString &)> answer) override
    {
        suggested = suggestion;
        answer(path);
    }
    void openUrl(const QString &) override {}

    QString path, suggested;
    QStringList told;
};

/// A window with an exchange view, and the way a user gets at it.
struct Fixture {
    Fixture();

    [[nodiscard]] sendbench::ui::PayloadView &payload() { return view.payload().view(); }
    void press(const char *name);
    [[nodiscard]] QString label(const char *name) const;
    /// Waits until the payload stands as it will stay.
    void settle();
    /// All rows as drawn.
    [[nodiscard]] QString shown();

    sendbench::Redactor redactor;
    sendbench::ui::Theme theme;
    sendbench::ui::Clipboard clipboard{redactor};
    AnsweringPrompts prompts;
    sendbench::ui::ExchangeView view;
};

[[nodiscard]] sendbench::sending::SendRecord record(const QByteArray &responseBody);
[[nodiscard]] sendbench::events::Event receipt(const QString &status, int afterMs);
