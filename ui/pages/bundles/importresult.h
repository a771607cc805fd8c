// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

/// What came in, and which secrets it still wants; each leads to the object that needs it.
class ImportResult final : public QFrame
{
    Q_OBJECT

public:
    explicit ImportResult(const PageContext &context, QWidget *parent = nullptr);

    struct Wanted {
        secrets::SecretKey key;
        QString page; ///< "accounts" or "providers"
    };
    void showResult(const QString &sentence, const QList<Wanted> &secrets);

private:
    PageContext m_context;
    QLabel *m_sentence;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column;
};

} // namespace sendbench::ui
