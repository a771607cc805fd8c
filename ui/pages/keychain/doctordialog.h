// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/doctorreport.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

/// The keychain doctor: what was tried, what stands in the way, what to do; and the user's explicit
/// choice to keep secrets for this run only. Shown with open(); deletes itself.
class DoctorDialog final : public QDialog
{
    Q_OBJECT

public:
    DoctorDialog(const PageContext &context, QWidget *parent);

private:
    void build();
    void examine();
    void show(const secrets::DoctorReport &report);
    void addStep(const secrets::DoctorStep &step);
    void clearSteps();
    void toggleBackend();
    void followBackend();

    PageContext m_context;
    QLabel *m_backend;
    QLabel *m_verdict;
    QVBoxLayout *m_steps = nullptr;
    QPushButton *m_again;
    QPushButton *m_choose;
};

} // namespace sendbench::ui
