// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/registry.h"
#include "models/webhooktablemodel.h"
#include "ui/pages/webhooks/webhookspage.h"
#include "ui/providers/pagefixture.h"

#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>

namespace sendbench::test
{

constexpr int kLong = 30'000; // a slow machine

/// A webhook of the sandbox's account that 8x8's stand-in does not have.
[[nodiscard]] inline workspace::StoredWebhook wantedSms(const QString &url)
{
    workspace::StoredWebhook one{
        .id = u"sms-new"_s, .product = u"sms"_s, .account = u"sandbox"_s, .fields = {}};
    one.fields.insert(u"scope"_s, forms::FieldValue(u"Sandbox_SMS"_s));
    one.fields.insert(u"url"_s, forms::FieldValue(url));
    one.fields.insert(u"enabled"_s, forms::FieldValue(true));
    one.fields.insert(u"auth.kind"_s, forms::FieldValue(u"none"_s));
    return one;
}

/// The sandbox's 8x8 account, and these webhooks.
[[nodiscard]] inline workspace::Document sandboxWith(const QList<workspace::StoredWebhook> &all)
{
    workspace::Document document = demo();
    document.providers.clear();
    document.templates.clear();
    document.webhooks = all;
    return document;
}

/// The webhooks page over an engine of its own.
class WebhookBench : public PageFixture<ui::WebhooksPage>
{
public:
    explicit WebhookBench(const QList<workspace::StoredWebhook> &all = {})
        : PageFixture(sandboxWith(all))
    {
    }
    explicit WebhookBench(const workspace::Document &document)
        : PageFixture(document)
    {
    }

    [[nodiscard]] QTableView *table() { return page->findChild<QTableView *>(u"webhookTable"_s); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    /// The state of each row that is shown, by its URL.
    [[nodiscard]] QString stateOf(const QString &urlEnd)
    {
        const int row = rowOf(urlEnd);
        return row < 0 ? u"(not there)"_s : cell(row, models::WebhookTableModel::State);
    }
    [[nodiscard]] int rowOf(const QString &urlEnd)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(row, models::WebhookTableModel::Url).endsWith(urlEnd))
                return row;
        return -1;
    }
    /// Presses F5 and waits for the end of it.
    [[nodiscard]] bool refresh()
    {
        QSignalSpy ended(&page->fleet(), &ui::WebhookFleet::ended);
        activate();
        page->setFocus();
        QTest::keyClick(page, Qt::Key_F5);
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, kLong);
    }
    void clickRow(int row, int column = models::WebhookTableModel::Url)
    {
        const auto index = table()->model()->index(row, column);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
    }
    [[nodiscard]] QDialog *dialog(const QString &name)
    {
        QDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (QDialog *one : page->findChildren<QDialog *>(name))
                    if (one->isVisible())
                        found = one;
                return found != nullptr;
            },
            kLong);
        return found;
    }
    /// A button of the dialog, when it can be pressed.
    [[nodiscard]] bool press(const QString &button)
    {
        QAbstractButton *found = nullptr;
        const bool ready = QTest::qWaitFor(
            [&] {
                found = nullptr;
                for (auto *one : page->findChildren<QAbstractButton *>(button))
                    if (one->isVisible() && one->isEnabled())
                        found = one;
                return found != nullptr;
            },
            kLong);
        if (ready)
            QTest::mouseClick(found, Qt::LeftButton);
        return ready;
    }
    /// A button of the window's header.
    void header(const QString &name)
    {
        auto *button = window.findChild<QAbstractButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace sendbench::test
