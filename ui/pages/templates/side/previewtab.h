// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QCheckBox;

namespace sendbench::ui
{

class BubblePane;
class TabRow;

/// The message as a phone shows it, with the samples or what was typed under Values.
class PreviewTab final : public QWidget
{
    Q_OBJECT

public:
    PreviewTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void pathPicked(const QString &path); ///< a part was clicked

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void save();
    void write(const QString &path);

    const PageContext &m_context;
    TemplateSession &m_session;
    BubblePane *m_pane;
    TabRow *m_width;
    QCheckBox *m_dark;
    QTimer m_soon;
};

} // namespace sendbench::ui
