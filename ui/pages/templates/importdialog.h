// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/importreading.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;

namespace sendbench::ui
{

class PastedText;

/// Templates as JSON, pasted or from a file: says which form it recognised and what it did not
/// understand, before anything is taken. Deletes itself.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const PageContext &context, const QString &provider, QWidget *parent);

    void setText(const QString &text);
    /// The file, or why it cannot be read.
    void setFile(const QString &path);

Q_SIGNALS:
    void importWanted(const QList<sendbench::templates::ReadTemplate> &templates, bool replace);

private:
    void build();
    void read();
    void take(const ImportReading &reading);
    void importNow();
    void show(const ImportReading &reading);
    using QDialog::show;

    const PageContext &m_context;
    QString m_provider;
    PastedText *m_text;
    QLabel *m_summary;
    QLabel *m_details;
    QCheckBox *m_replace;
    QPushButton *m_import;
    QString m_source;
    ImportReading m_reading;
    QTimer m_soon;
    LatestTask<ImportReading> m_long{this}; ///< reads a text that would be felt here
    bool m_importWhenRead = false;
};

} // namespace sendbench::ui
