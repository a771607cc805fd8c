// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

/// What came in, which secrets it needs, and which of them are here already; each of the others
/// leads to the object that needs it.
class ImportResult final : public QFrame
{
    Q_OBJECT

public:
    explicit ImportResult(const PageContext &context, QWidget *parent = nullptr);

    struct Wanted {
        secrets::SecretKey key;
        QString page; ///< "accounts" or "providers"
    };
    /// `came` is the sentence of what came in.
    void showResult(const QString &came, const QList<Wanted> &secrets);
    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] bool isHere(const secrets::SecretKey &key) const;
    void draw();
    void addRow(QVBoxLayout &rows, QWidget *inside, const Wanted &one);

    PageContext m_context;
    QString m_came;
    QList<Wanted> m_wanted;
    QLabel *m_sentence;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column;
};

} // namespace sendbench::ui
