// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/accounts/accountspage.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/providers/providerspage.h"
#include "ui/pages/send/sendpage.h"

#include <QToolButton>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

/// Without the star of a required field, room for an arrow.
QString plain(QString text)
{
    text = text.trimmed();
    if (text.endsWith(u" *"_s))
        text.chop(2);
    return text;
}

/// As it is read: also without the shortcut's mark.
QString visible(QString text)
{
    return plain(text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&'));
}

/// A name has no marks: its ampersands are said.
QString nameOf(QWidget *widget)
{
    auto *face = QAccessible::queryAccessibleInterface(widget);
    return face ? plain(face->text(QAccessible::Name)) : QString();
}

/// Controls whose spoken name is not what stands on them or beside them.
QStringList otherwiseNamed(const QWidget &page)
{
    QStringList bad;
    const auto compare = [&bad](QWidget *one, const QString &label) {
        if (const QString name = nameOf(one); name != visible(label))
            bad.append(u"%1: “%2” is read as “%3”"_s.arg(one->objectName(), visible(label), name));
    };
    for (QAbstractButton *one : page.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<QToolButton *>(one);
        const bool wordless = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
        if (!visible(one->text()).isEmpty() && !wordless && !one->objectName().startsWith(u"qt_"_s))
            compare(one, one->text());
    }
    for (QLabel *label : page.findChildren<QLabel *>())
        if (label->buddy())
            compare(label->buddy(), label->text());
    return bad;
}

template <typename PageType>
QStringList problems()
{
    PageFixture<PageType> f(demo());
    QCoreApplication::processEvents();
    return otherwiseNamed(*f.page) + f.nameless();
}

} // namespace

/// Who works by ear or by voice says what the others see.
class TestAccessibleNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areWhatIsSeen_data()
    {
        QTest::addColumn<QStringList>("bad");
        QTest::newRow("overview") << problems<ui::OverviewPage>();
        QTest::newRow("accounts") << problems<ui::AccountsPage>();
        QTest::newRow("providers") << problems<ui::ProvidersPage>();
        QTest::newRow("send") << problems<ui::SendPage>();
        QTest::newRow("events") << problems<ui::EventsPage>();
        QTest::newRow("history") << problems<ui::HistoryPage>();
    }
    void areWhatIsSeen()
    {
        QFETCH(const QStringList, bad);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }
};

QTEST_MAIN(TestAccessibleNames)
#include "tst_accessiblenames.moc"
