// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/keychain/doctordialog.h"

#include "diagnosis/errortext.h"
#include "secrets/doctor.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using engine::SecretsBackend;

DoctorDialog::DoctorDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_backend(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_again(new QPushButton(tr("&Examine again"), this))
    , m_choose(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keychain doctor"));
    setWindowModality(Qt::WindowModal);
    build();
    followBackend();
    examine();
}

void DoctorDialog::build()
{
    m_backend->setFont(m_context.theme.font(Theme::FontRole::Section));
    m_verdict->setWordWrap(true);
    m_verdict->setObjectName(u"verdict"_s);
    auto *about = new QLabel(
        tr("Sendbench keeps secrets in the keychain of your system and nowhere else. The doctor "
           "stores a random value, reads it back and removes it."),
        this);
    about->setWordWrap(true);
    about->setProperty("role", u"help"_s);
    auto *steps = new QWidget(this);
    m_steps = new QVBoxLayout(steps);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(Theme::kSpace8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_choose, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    layout->setSpacing(Theme::kSpace12);
    layout->addWidget(m_backend);
    layout->addWidget(about);
    layout->addWidget(steps);
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_again, &QPushButton::clicked, this, &DoctorDialog::examine);
    connect(m_choose, &QPushButton::clicked, this, &DoctorDialog::toggleBackend);
}

void DoctorDialog::followBackend()
{
    const bool thisRun = m_context.engine.secretsBackend() != SecretsBackend::Keychain;
    m_choose->setText(thisRun ? tr("Use the &keychain") : tr("Keep secrets for &this run only"));
    m_choose->setToolTip(
        thisRun ? QString()
                : tr("Secrets that you enter from now on are forgotten when you quit."));
}

void DoctorDialog::toggleBackend()
{
    const bool thisRun = m_context.engine.secretsBackend() != SecretsBackend::Keychain;
    m_context.engine.chooseSecrets(thisRun ? SecretsBackend::Keychain : SecretsBackend::Memory);
    followBackend();
    examine();
}

void DoctorDialog::examine()
{
    m_again->setEnabled(false);
    clearSteps();
    m_backend->setText(tr("Examining…"));
    m_verdict->clear();
    auto *job = new secrets::DoctorJob(m_context.engine.plainSecretStore(), this);
    connect(job, &Job::finished, this, [this, job] {
        m_again->setEnabled(true);
        if (const auto report = job->result())
            show(*report);
        else
            m_verdict->setText(diagnosis::fullText(report.error()));
    });
    job->start();
}

void DoctorDialog::clearSteps()
{
    while (auto *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DoctorDialog::addStep(const secrets::DoctorStep &step)
{
    using State = secrets::DoctorStep::State;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpace8);
    auto *icon = new QLabel(row);
    const bool good = step.state == State::Ok;
    const bool bad = step.state == State::Failed;
    icon->setPixmap(m_context.theme
                        .icon(good  ? u"check"_s
                              : bad ? u"error"_s
                                    : u"note"_s,
                              good  ? Theme::Color::Good
                              : bad ? Theme::Color::Bad
                                    : Theme::Color::Muted)
                        .pixmap(16, 16));
    const QString state = good ? tr("fine") : bad ? tr("failed") : tr("not known");
    auto *text = new QLabel(tr("%1: %2").arg(step.title, state), row);
    text->setWordWrap(true);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    m_steps->addWidget(row);
}

void DoctorDialog::show(const secrets::DoctorReport &report)
{
    m_backend->setText(report.backend);
    for (const auto &step : report.steps)
        addStep(step);
    m_verdict->setText(report.isGood() ? tr("All is well: a secret made the whole round trip.")
                                       : report.cause + u'\n' + report.cure);
    adjustSize();
}

} // namespace sendbench::ui
