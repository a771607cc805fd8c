// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"
#include "ui/forms/findingslist.h"
#include "ui/forms/linklabel.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

QStringList textsOf(const QWidget &list)
{
    QStringList texts;
    for (const QLabel *label : list.findChildren<QLabel *>())
        if (label->isVisibleTo(&list) && !label->text().isEmpty())
            texts.append(label->text());
    return texts;
}

} // namespace

class TestFindingsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyMeansNothingToMend();
    void errorsComeFirst();
    void thePlaceIsALink();
    void aLabelThatOthersHaveNamesItsCard();
    void anArabicNameDoesNotTurnTheSentence();
    void whatWasTypedIsNotRead();
    void manyAreCut();
};

void TestFindingsList::emptyMeansNothingToMend()
{
    ui::Theme theme;
    ui::FindingsList list(theme);
    QCOMPARE(textsOf(list), QStringList{u"Nothing to mend."_s});
    list.setFindings({Finding{.message = u"m"_s}});
    QCOMPARE(textsOf(list), QStringList{u"m"_s});
    list.setFindings({});
    QCOMPARE(textsOf(list), QStringList{u"Nothing to mend."_s});
}

void TestFindingsList::errorsComeFirst()
{
    ui::Theme theme;
    ui::FindingsList list(theme);
    list.setFindings({Finding{.severity = Severity::Note, .message = u"n"_s},
                      Finding{.severity = Severity::Warning, .message = u"w"_s},
                      Finding{.severity = Severity::Error, .message = u"e"_s, .fix = u"do it"_s}});
    QCOMPARE(textsOf(list), QStringList({u"e"_s, u"do it"_s, u"w"_s, u"n"_s}));
}

void TestFindingsList::thePlaceIsALink()
{
    ui::Theme theme;
    theme.apply(*qApp);
    ui::FindingsList list(theme);
    QSignalSpy activated(&list, &ui::FindingsList::activated);
    const forms::FormDescriptor form = formOfEachKind();
    list.setFindings({Finding{.path = u"headers.X"_s, .message = u"m"_s}},
                     ui::FindingsList::placesOf(form));
    list.resize(400, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    auto *link = list.findChild<ui::LinkLabel *>(u"place:headers.X"_s);
    QCOMPARE(link->accessibleName(), u"Headers: X"_s);
    QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(6, link->height() / 2));
    QCOMPARE(activated.value(0).value(0).toString(), u"headers.X"_s);
}

void TestFindingsList::aLabelThatOthersHaveNamesItsCard()
{
    using forms::FieldDescriptor;
    using forms::FieldKind;
    const auto url = [](const QString &key) {
        return FieldDescriptor{.key = key, .label = u"Endpoint URL"_s, .kind = FieldKind::Url};
    };
    forms::FormDescriptor form;
    form.fields = {FieldDescriptor{.key = u"sms"_s,
                                   .label = u"Webhook for SMS"_s,
                                   .kind = FieldKind::Group,
                                   .children = {url(u"sms.endpoint"_s)}},
                   FieldDescriptor{.key = u"whatsapp"_s,
                                   .label = u"Webhook for WhatsApp"_s,
                                   .kind = FieldKind::Section,
                                   .children = {url(u"whatsapp.endpoint"_s)}},
                   FieldDescriptor{.key = u"name"_s, .label = u"Nickname"_s}};
    const auto place = ui::FindingsList::placesOf(form);
    QCOMPARE(place(u"sms.endpoint"_s), u"Webhook for SMS ▸ Endpoint URL"_s);
    QCOMPARE(place(u"whatsapp.endpoint"_s), u"Webhook for WhatsApp ▸ Endpoint URL"_s);
    QCOMPARE(place(u"name"_s), u"Nickname"_s);
}

void TestFindingsList::anArabicNameDoesNotTurnTheSentence()
{
    ui::Theme theme;
    ui::FindingsList list(theme);
    const QString sentence = u"“القاهرة” is the default now."_s;
    QVERIFY(sentence.isRightToLeft());
    list.setFindings({Finding{.message = sentence}});
    for (const QLabel *label : list.findChildren<QLabel *>())
        QVERIFY2(!label->text().isRightToLeft(), qPrintable(label->text()));
}

void TestFindingsList::whatWasTypedIsNotRead()
{
    ui::Theme theme;
    ui::FindingsList list(theme);
    list.setFindings({Finding{.path = u"headers.<b>\u202Ex"_s, .message = u"<img src=x>"_s}},
                     ui::FindingsList::placesOf(formOfEachKind()));
    const auto *message = list.findChildren<QLabel *>().value(1);
    QCOMPARE(message->textFormat(), Qt::PlainText);
    const auto *link = list.findChild<ui::LinkLabel *>();
    QVERIFY(link->text().contains(u"&lt;b&gt;"_s));
    QVERIFY(!link->text().contains(QChar(0x202E)));
}

void TestFindingsList::manyAreCut()
{
    ui::Theme theme;
    ui::FindingsList list(theme);
    Findings many;
    for (int i = 0; i < 5000; ++i)
        many.append(Finding{.message = QString::number(i)});
    list.setFindings(many);
    QVERIFY(textsOf(list).last().contains(u"4900"_s));
}

QTEST_MAIN(TestFindingsList)
#include "tst_findingslist.moc"
