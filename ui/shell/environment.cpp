// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/environment.h"

#include <QCoreApplication>

namespace sendbench::ui
{

QString environmentTitle(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return QCoreApplication::translate("Environment", "Sandbox");
    case Environment::Test:
        return QCoreApplication::translate("Environment", "Test");
    case Environment::Production:
        return QCoreApplication::translate("Environment", "Production");
    }
    return {};
}

Theme::Color environmentColor(Environment environment)
{
    switch (environment) {
    case Environment::Sandbox:
        return Theme::Color::Sandbox;
    case Environment::Test:
        return Theme::Color::Test;
    case Environment::Production:
        break;
    }
    return Theme::Color::Production;
}

} // namespace sendbench::ui
