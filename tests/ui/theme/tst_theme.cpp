// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace sendbench::ui;

/// Every text is readable in both modes, every icon is there and sharp.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsReachContrast_data();
    void textsReachContrast();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconsFollowTheTheme();
    void unknownIconIsNull();
};

namespace
{

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int ink(const QImage &image)
{
    int dots = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dots += image.pixelColor(x, y).alpha() > 64;
    }
    return dots;
}

} // namespace

void TestTheme::textsReachContrast_data()
{
    using enum Theme::Color;
    QTest::addColumn<Theme::Color>("text");
    QTest::addColumn<Theme::Color>("back");
    const auto pairs = [](const char *name, Theme::Color text, const QList<Theme::Color> &backs) {
        for (const Theme::Color back : backs)
            QTest::addRow("%s on %d", name, static_cast<int>(back)) << text << back;
    };
    pairs("text", Text, {Window, Surface, Field, Selection});
    pairs("muted", Muted, {Window, Surface, Field, Selection});
    pairs("accent", Accent, {Window, Surface, Selection});
    pairs("onAccent", OnAccent, {Accent});
    pairs("good", Good, {Window, Surface});
    pairs("caution", Caution, {Window, Surface, CautionBack});
    pairs("bad", Bad, {Window, Surface, Field, BadBack});
    pairs("text on notice", Text, {CautionBack, BadBack});
    pairs("sandbox", Sandbox, {Window, Surface});
    pairs("test", Test, {Window, Surface});
    pairs("production", Production, {Window, Surface});
    for (const Theme::Color json : {JsonKey, JsonString, JsonNumber, JsonKeyword})
        pairs(qPrintable(QString::number(static_cast<int>(json))), json,
              {Surface, Field, Selection});
}

void TestTheme::textsReachContrast()
{
    QFETCH(Theme::Color, text);
    QFETCH(Theme::Color, back);
    Theme theme;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const double reached = contrast(theme.color(text), theme.color(back));
        const QString where =
            u"%1 on %2: %3"_s.arg(theme.color(text).name(), theme.color(back).name()).arg(reached);
        QVERIFY2(reached >= 4.5, qPrintable(where));
    }
}

void TestTheme::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names =
        QDir(QStringLiteral(SENDBENCH_SOURCE_DIR "/ui/theme/icons")).entryList({u"*.svg"_s});
    QVERIFY(names.size() >= 44);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.chopped(4);
}

void TestTheme::everyIconDraws()
{
    QFETCH(QString, name);
    Theme theme;
    const QIcon icon = theme.icon(name);
    QVERIFY(!icon.isNull());
    for (const qreal ratio : {1.0, 2.0}) {
        const QPixmap pixmap = icon.pixmap({16, 16}, ratio);
        QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
        QVERIFY(ink(pixmap.toImage()) > 8);
    }
}

void TestTheme::iconsFollowTheTheme()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    const QIcon icon = theme.icon(u"stop"_s);
    const auto middleOfEdge = [&] { return icon.pixmap(32, 32).toImage().pixelColor(16, 6); };
    QCOMPARE(middleOfEdge().rgb(), theme.color(Theme::Color::Text).rgb());
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(middleOfEdge().rgb(), theme.color(Theme::Color::Text).rgb());
}

void TestTheme::unknownIconIsNull()
{
    const Theme theme;
    QVERIFY(theme.icon(u"no-such-icon"_s).isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
