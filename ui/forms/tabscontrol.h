// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QTabBar;

namespace sendbench::ui
{

/// Groups of fields of which one is seen at a time. The arrow keys move among the tabs, Ctrl+Tab
/// does from inside a page; a tab whose page holds a mistake is marked.
class TabsControl final : public FieldControl
{
    Q_OBJECT

public:
    TabsControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;
    void refreshFindings() override;
    void focusValue(const QString &valueKey) override;
    void reveal(const QWidget *inside) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showPage(int index);
    void markTab(int index, const forms::FieldDescriptor &page);

    QTabBar *m_bar;
    QList<QWidget *> m_pages;
};

} // namespace sendbench::ui
