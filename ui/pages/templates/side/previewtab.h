// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QCheckBox;
class QScrollArea;

namespace sendbench::ui
{

class BubbleView;
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
    void fetch(const QUrl &url);
    void show(const QUrl &url, const QByteArray &bytes);
    using QWidget::show;

    const PageContext &m_context;
    TemplateSession &m_session;
    BubbleView *m_bubble;
    QScrollArea *m_scroll;
    TabRow *m_width;
    QCheckBox *m_dark;
    QTimer m_soon;
};

} // namespace sendbench::ui
