// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"
#include "ui/forms/findinglabel.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

namespace
{

void fill(FormModel &model)
{
    model.setValue(u"nickname"_s, FieldValue(u"whats\u202Eapp_prod"_s));
    model.setValue(u"number"_s, FieldValue(u"+918889500122"_s));
    model.setValue(u"masked"_s, FieldValue(u"+918889500122"_s));
    model.setValue(u"endpoint"_s, FieldValue(u"https://user:word@chatapps.8x8.com/api/v1/"_s));
    model.setValue(u"json"_s, FieldValue(u"{\n  \"to\": \"+65\",\n  oops\n}"_s));
    model.setValue(u"basic"_s, FieldValue(true));
    model.setValue(u"user"_s, FieldValue(u"clevertap"_s));
    model.applyPreset(u"headers"_s, model.descriptor().field(u"headers"_s)->presets[0]);
    model.addRow(u"headers"_s, u"bad name"_s, false);
    model.setValue(u"reply"_s, FieldValue(u"Thank you for your message. We answer soon."_s));
    model.setValue(u"default"_s, FieldValue(true));
    model.setValue(u"limit"_s, FieldValue(qint64(5)));
}

/// The first text that does not fit into its widget.
QString firstCutOff(const QWidget &view)
{
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool wide = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (wide || label->height() < needed)
            return label->text();
    }
    for (const QPushButton *button : view.findChildren<QPushButton *>())
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            return button->text();
    return {};
}

} // namespace

/// Pictures of the whole form, to be looked at: SENDBENCH_BINARY_DIR/pictures/form-*.png.
class TestFormPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestFormPictures::nothingIsCutOff_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << false << false << 640;
    QTest::newRow("dark") << true << false << 640;
    QTest::newRow("mirrored") << false << true << 640;
    QTest::newRow("narrow") << false << false << 440;
}

void TestFormPictures::nothingIsCutOff()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    QFETCH(int, width);
    FieldValues stored;
    stored.insert(u"password"_s, FieldValue(SecretMark{}));
    FormFixture form(stored);
    form.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    fill(form.model);
    form.view->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    form.window.resize(width, 900);
    form.view->focusField(u"number"_s);
    for (const auto *finding : form.view->findChildren<ui::FindingLabel *>())
        QTRY_VERIFY(finding->isVisible());
    QTRY_COMPARE(firstCutOff(*form.view), QString());
    QVERIFY(form.view->minimumSizeHint().width() <= ui::Theme::kFormMin);
    const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures");
    QVERIFY(QDir().mkpath(folder));
    const QString file =
        u"%1/form-%2-%3x.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))
            .arg(form.view->devicePixelRatioF());
    // The page's surface is what a form stands on.
    form.view->setAutoFillBackground(true);
    QPalette palette = form.view->palette();
    palette.setColor(QPalette::Window, form.theme.color(ui::Theme::Color::Surface));
    form.view->setPalette(palette);
    QVERIFY(form.view->grab().save(file));
}

QTEST_MAIN(TestFormPictures)
#include "tst_formpictures.moc"
