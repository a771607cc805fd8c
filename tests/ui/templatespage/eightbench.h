// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/registry.h"
#include "templatebench.h"
#include "ui/pages/templates/editor/templatetype.h"
#include "ui/pages/templates/eight/eightchannels.h"

#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>

namespace sendbench::test
{

inline constexpr char kQualityFell[] =
    R"({"eventId":"e1","timestamp":"2026-03-02T11:30:00.00Z","provider":"WhatsApp",)"
    R"("eventType":"template_quality_update","eventDetails":{"templateName":"order_ready",)"
    R"("templateLanguage":"en_GB","meta":{"previousQualityScore":"GREEN",)"
    R"("newQualityScore":"RED"}}})";

/// A workspace with the sandbox's 8x8 account and these templates, written for it.
[[nodiscard]] inline workspace::Document withAccount(const QList<templates::Template> &all)
{
    workspace::Document document = demo();
    document.providers.clear();
    document.templates.clear();
    for (const auto &one : all)
        document.templates.append(library::stored(document, one, u"sandbox"_s));
    return document;
}

/// What the demo channel has of this name in English.
[[nodiscard]] inline templates::Template ofTheChannel(const QString &name)
{
    sendbenchLoadResources();
    const auto document = integrations::Registry().demoDocument();
    for (const auto &one : document.templates)
        if (one.name == name && one.language == u"en_GB"_s) {
            auto value = library::read(one).value;
            value.remote = {};
            return value;
        }
    QTest::qFail("the demo has no such template", __FILE__, __LINE__);
    return {};
}

/// The templates page with the tab "8x8" in front, and what the sandbox got.
class EightBench : public PageFixture<ui::TemplatesPage>
{
public:
    explicit EightBench(const QList<templates::Template> &all = {boatDelay()})
        : EightBench(withAccount(all))
    {
    }
    explicit EightBench(const workspace::Document &document,
                        engine::SecretsBackend secrets = engine::SecretsBackend::Memory)
        : PageFixture(document, secrets)
    {
        QObject::connect(&engine.sandbox(), &sandbox::Sandbox::requestServed, &window,
                         [this](const QByteArray &method, const QString &path, int status) {
                             served.append(u"%1 %2 %3"_s.arg(QString::fromLatin1(method),
                                                             path.section(u"/channels/"_s, -1),
                                                             QString::number(status)));
                         });
        QObject::connect(&engine, &engine::Engine::sendRecorded, &window,
                         [this](const sending::SendRecord &record) { records.append(record); });
        if (!document.templates.isEmpty())
            choose(u"tabEight"_s);
    }

    /// Also one that has its place in the menu of tabs.
    void choose(const QString &tab)
    {
        auto *button = page->findChild<QAbstractButton *>(tab);
        QVERIFY(button);
        button->setChecked(true);
    }
    [[nodiscard]] const templates::Template &value() { return page->session().value(); }
    [[nodiscard]] bool judged()
    {
        return QTest::qWaitFor([this] { return page->session().isJudged(); }, 10'000);
    }
    [[nodiscard]] QStringList clipped() const { return clippedIn(*page); }
    [[nodiscard]] QString stored(const QString &name) const
    {
        for (const auto &one : document().templates)
            if (one.name == name)
                return library::read(one).value.remote.status;
        return u"(not there)"_s;
    }
    [[nodiscard]] QString state() const { return text(u"eightState"_s); }
    /// All that can be read below the tab.
    [[nodiscard]] QString said() const
    {
        QStringList all;
        for (const QLabel *one : page->findChildren<QLabel *>())
            if (one->isVisible())
                all.append(one->text().remove(QChar(0x200b)));
        return all.join(u'\n');
    }
    /// It can be read soon: a row that is new in a layout is shown a turn after it was made, and
    /// the state above it does not wait for that.
    [[nodiscard]] bool says(const QString &part)
    {
        return QTest::qWaitFor([&] { return said().contains(part); }, 30'000);
    }
    [[nodiscard]] int count(const QString &begins) const
    {
        return static_cast<int>(
            std::count_if(served.cbegin(), served.cend(),
                          [&](const QString &one) { return one.startsWith(begins); }));
    }
    [[nodiscard]] QJsonObject posted() const
    {
        for (const auto &record : records)
            if (record.exchange.request.method == "POST")
                return QJsonDocument::fromJson(record.exchange.request.body).object();
        return {};
    }
    [[nodiscard]] bool ready(const QString &button)
    {
        return QTest::qWaitFor(
            [&] {
                const auto *one = page->findChild<QAbstractButton *>(button);
                return one && one->isVisible() && one->isEnabled();
            },
            20'000);
    }
    /// Submit, as far as the question.
    [[nodiscard]] bool plan()
    {
        click(u"eightPush"_s);
        return ready(u"pushApply"_s);
    }
    [[nodiscard]] QDialog *dialog() const
    {
        for (QDialog *one : page->findChildren<QDialog *>(u"syncDialog"_s))
            if (one->isVisible())
                return one;
        return nullptr;
    }

    QStringList served; ///< "POST 0b8c…/templates 200"
    QList<sending::SendRecord> records;
};

} // namespace sendbench::test
