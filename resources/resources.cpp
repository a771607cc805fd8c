// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

using namespace Qt::StringLiterals;

void sendbenchLoadResources()
{
    Q_INIT_RESOURCE(data);
    Q_INIT_RESOURCE(translations);
    auto *application = QCoreApplication::instance();
    const QString name = u"english plurals"_s;
    if (!application || application->findChild<QTranslator *>(name))
        return;
    auto *english = new QTranslator(application);
    english->setObjectName(name);
    if (english->load(u":/sendbench/i18n/sendbench_en.qm"_s))
        QCoreApplication::installTranslator(english);
}
