// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/otpfields.h"

#include "templates/rules/limits.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/iconbutton.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/quietcombo.h"
#include "ui/pages/templates/editor/undopass.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// A value of this form; no word of a language.
const QString kExamplePackage = u"com.example.app"_s;
} // namespace

using templates::Button;
using templates::OtpType;
using Part = templates::Place::Part;

OtpFields::OtpFields(const EditorContext &context, qsizetype card, qsizetype index, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_way(new QuietCombo(this))
    , m_apps(new QWidget(this))
    , m_appRows(new QVBoxLayout)
    , m_terms(new QCheckBox(tr("I accept Meta's terms of zero-tap"), this))
{
    m_way->setObjectName(u"otpType"_s);
    m_terms->setObjectName(u"otpTerms"_s);
    m_way->addItem(tr("The reader copies the code"), static_cast<int>(OtpType::CopyCode));
    m_way->addItem(tr("One tap fills it in (Android)"), static_cast<int>(OtpType::OneTap));
    m_way->addItem(tr("It is filled in by itself (Android)"), static_cast<int>(OtpType::ZeroTap));
    auto *wayField = new PartField(
        context, tr("Delivery of the code"), m_way,
        {.part = Part::Button, .card = card, .button = index, .members = {u"otp_type"_s}}, this);
    m_appsField =
        new PartField(context, tr("Apps that may fill it in"), m_apps,
                      {.part = Part::Button,
                       .card = card,
                       .button = index,
                       .members = {u"supported_apps"_s, u"package_name"_s, u"signature_hash"_s}},
                      this);
    auto *add = new QPushButton(tr("+ Add app"), m_apps);
    add->setObjectName(u"addApp"_s);
    add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_appRows->setSpacing(Theme::kSpace4);
    auto *apps = new QVBoxLayout(m_apps);
    apps->setContentsMargins(0, 0, 0, 0);
    apps->addLayout(m_appRows);
    apps->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(wayField);
    column->addWidget(m_appsField);
    column->addWidget(m_terms);
    connect(m_way, &QComboBox::activated, this, [this] {
        const auto way = static_cast<OtpType>(m_way->currentData().toInt());
        Q_EMIT edited(tr("Change the delivery of the code"),
                      [way](Button &button) {
                          button.otpType = way;
                          button.otpTypeName.clear();
                          if (way != OtpType::CopyCode && button.supportedApps.isEmpty())
                              button.supportedApps.append(templates::SupportedApp{});
                          if (way == OtpType::CopyCode)
                              button.supportedApps.clear();
                          if (way != OtpType::ZeroTap)
                              button.zeroTapTermsAccepted.reset();
                      },
                      {});
    });
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT edited(
            tr("Add an app"),
            [](Button &button) { button.supportedApps.append(templates::SupportedApp{}); }, {});
    });
    connect(m_terms, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT edited(tr("Accept the terms of zero-tap"),
                      [on](Button &button) { button.zeroTapTermsAccepted = on; }, {});
    });
}

void OtpFields::addAppRow()
{
    const qsizetype at = m_rows.size();
    const QString number = QString::number(at + 1);
    auto *whole = new QWidget(m_apps);
    AppRow row{whole, new BoundedLineEdit(whole), new BoundedLineEdit(whole)};
    row.package->setPlaceholderText(kExamplePackage);
    row.package->setAccessibleName(tr("Package of app %1").arg(number));
    row.package->setObjectName(u"appPackage."_s + number);
    row.hash->setPlaceholderText(tr("Signature hash"));
    row.hash->setAccessibleName(tr("Signature hash of app %1").arg(number));
    row.hash->setObjectName(u"appHash."_s + number);
    row.hash->setMaximumWidth(150);
    passUndoOn(row.package);
    passUndoOn(row.hash);
    auto *remove =
        new IconButton(m_context.theme(), u"remove"_s, tr("Remove app %1").arg(number), whole);
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::kSpace4);
    across->addWidget(row.package, 1);
    across->addWidget(row.hash);
    across->addWidget(remove);
    m_appRows->addWidget(whole);
    m_rows.append(row);
    const auto change = [this, at](const QString &key,
                                   const std::function<void(templates::SupportedApp &)> &how) {
        Q_EMIT edited(
            tr("Change an app"),
            [at, how](Button &button) {
                if (at < button.supportedApps.size())
                    how(button.supportedApps[at]);
            },
            key + QString::number(at));
    };
    connect(row.package, &BoundedLineEdit::edited, this, [change](const QString &text) {
        change(u"package"_s, [text](templates::SupportedApp &app) { app.packageName = text; });
    });
    connect(row.hash, &BoundedLineEdit::edited, this, [change](const QString &text) {
        change(u"hash"_s, [text](templates::SupportedApp &app) { app.signatureHash = text; });
    });
    connect(remove, &QToolButton::clicked, this, [this, at] {
        Q_EMIT edited(tr("Remove an app"),
                      [at](Button &button) {
                          if (at < button.supportedApps.size())
                              button.supportedApps.removeAt(at);
                      },
                      {});
    });
}

void OtpFields::showApps(const Button &button)
{
    while (m_rows.size() > button.supportedApps.size()) {
        QWidget *old = m_rows.takeLast().whole;
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    while (m_rows.size() < button.supportedApps.size())
        addAppRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).package->show(button.supportedApps.at(i).packageName);
        m_rows.at(i).hash->show(button.supportedApps.at(i).signatureHash);
    }
}

void OtpFields::show(const Button &button)
{
    m_way->showData(static_cast<int>(button.otpType),
                    button.otpTypeName.isEmpty() ? tr("Not said") : button.otpTypeName);
    const bool taps = button.otpType == OtpType::OneTap || button.otpType == OtpType::ZeroTap;
    m_appsField->setVisible(taps || !button.supportedApps.isEmpty());
    m_appsField->setHelp(tr("The package and the 11 characters of its signature; %1 at the most.")
                             .arg(templates::rules::limit(u"auth.apps"_s).value));
    showApps(button);
    m_terms->setVisible(button.otpType == OtpType::ZeroTap);
    m_terms->setChecked(button.zeroTapTermsAccepted.value_or(false));
    setEnabled(m_context.session.isUsable());
}

} // namespace sendbench::ui
