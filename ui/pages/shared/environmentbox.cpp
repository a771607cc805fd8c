// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/environmentbox.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

EnvironmentBox::EnvironmentBox(const Theme &theme, QWidget *parent)
    : QComboBox(parent)
    , m_theme(theme)
{
    setObjectName(u"environment"_s);
    setAccessibleName(tr("Environment"));
    setFocusPolicy(Qt::StrongFocus);
    for (Environment one : {Environment::Sandbox, Environment::Test, Environment::Production})
        addItem(environmentTitle(one), static_cast<int>(one));
    draw();
    connect(&theme, &Theme::changed, this, &EnvironmentBox::draw);
    connect(this, &QComboBox::currentIndexChanged, this, &EnvironmentBox::draw);
    connect(this, &QComboBox::activated, this, [this](int index) {
        Q_EMIT environmentChosen(static_cast<Environment>(itemData(index).toInt()));
    });
}

void EnvironmentBox::setEnvironment(Environment environment)
{
    setCurrentIndex(findData(static_cast<int>(environment)));
}

void EnvironmentBox::draw()
{
    for (int i = 0; i < count(); ++i) {
        const Theme::Color color = environmentColor(static_cast<Environment>(itemData(i).toInt()));
        setItemIcon(i, m_theme.icon(u"dot"_s, color));
        setItemData(i, m_theme.color(color), Qt::ForegroundRole);
    }
    const auto chosen = static_cast<Environment>(currentData().toInt());
    setStyleSheet(
        u"QComboBox { color: %1; }"_s.arg(m_theme.color(environmentColor(chosen)).name()));
}

} // namespace sendbench::ui
