// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/countrybox.h"

#include "phone/phonenumber.h"

#include <QAbstractItemView>
#include <QCollator>
#include <QLocale>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kCallingCode = Qt::UserRole + 1;

QString nameOf(const QString &region)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    return territory == QLocale::AnyTerritory ? region : QLocale::territoryToString(territory);
}

} // namespace

CountryBox::CountryBox(QWidget *parent)
    : QComboBox(parent)
{
    QList<std::pair<QString, phone::Country>> named;
    for (const phone::Country &country : phone::countries())
        named.append({nameOf(country.region), country});
    QCollator collator;
    std::sort(named.begin(), named.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.first, b.first) < 0; });
    for (const auto &[name, country] : named) {
        addItem(tr("%1 (+%2)").arg(name).arg(country.callingCode), country.region);
        setItemData(count() - 1, country.callingCode, kCallingCode);
    }
    setCurrentIndex(-1);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &CountryBox::chosen);
}

QString CountryBox::region() const
{
    return currentData().toString();
}

int CountryBox::callingCode() const
{
    return currentData(kCallingCode).toInt();
}

void CountryBox::setRegion(const QString &region)
{
    setCurrentIndex(findData(region));
}

QString CountryBox::shortText() const
{
    return currentIndex() < 0 ? tr("Country") : u"%1 +%2"_s.arg(region()).arg(callingCode());
}

void CountryBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = shortText();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void CountryBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void CountryBox::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 40);
    QComboBox::showPopup();
}

QSize CountryBox::sizeHint() const
{
    // Wide enough for the longest short text, not for the longest name.
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QFontMetrics metrics = fontMetrics();
    const int words =
        qMax(metrics.horizontalAdvance(tr("Country")), metrics.horizontalAdvance(u"WW +8888"_s));
    const QSize inside(words + 16, metrics.height());
    const QSize outside = style()->sizeFromContents(QStyle::CT_ComboBox, &option, inside, this);
    return {outside.width(), QComboBox::sizeHint().height()};
}

QSize CountryBox::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace sendbench::ui
