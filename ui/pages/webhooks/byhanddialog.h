// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/product.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sendbench::ui
{

/// Where 8x8 takes an address without an API: how it is done there, and the mail to write. Deletes
/// itself.
class ByHandDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it. `url` stands in the mail to begin with.
    ByHandDialog(const PageContext &context, const QString &url, QWidget *parent);

private:
    void build();
    void showChosen();
    [[nodiscard]] const webhooks::ByHand *chosen() const;
    [[nodiscard]] QString mail() const;

    const PageContext &m_context;
    QListWidget *m_list;
    QLabel *m_how;
    QLabel *m_offers;
    QLabel *m_urlLabel;
    QLineEdit *m_url;
    QPlainTextEdit *m_mail;
    QPushButton *m_copy;
    QPushButton *m_source;
};

} // namespace sendbench::ui
