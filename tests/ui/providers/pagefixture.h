// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "resources/resources.h"
#include "support/scriptedprompts.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/shared/enginegate.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sendbench::test
{

using namespace Qt::StringLiterals;

/// A window with one page over an engine of its own: secrets in memory, sandbox on a free port.
template <typename PageType>
class PageFixture
{
public:
    explicit PageFixture(const workspace::Document &document,
                         engine::SecretsBackend secrets = engine::SecretsBackend::Memory,
                         const QString &folder = {})
        : m_folder(folder.isEmpty() ? m_own.path() : folder)
        , engine({.secrets = secrets,
                  .dataFolder = m_folder + u"/data"_s,
                  .ownSandbox = true,
                  .loopbackOnly = true})
        , gate(engine, prompts)
        , clipboard(engine.redactor(), std::chrono::seconds(30), &gate)
        , window((theme.apply(*qApp), theme), nullptr)
    {
        if (!QFile::exists(path()))
            (void)workspace::Workspace::createFile(path(), document);
        const auto state = engine.openWorkspace(path());
        if (!state)
            QTest::qFail("the workspace did not open", __FILE__, __LINE__);
        page = new PageType(context());
        window.addPage(page);
        window.resize(1400, 900);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window did not become active");
    }

    [[nodiscard]] QString path() const { return m_folder + u"/work.sendbench.json"_s; }
    [[nodiscard]] ui::PageContext context()
    {
        return {.engine = engine,
                .theme = theme,
                .clipboard = clipboard,
                .prompts = prompts,
                .open =
                    [this](const QString &where, const QString &object) {
                        opened.append({where, object});
                    },
                .toast = [this](const QString &text) { toasts.append(text); }};
    }
    [[nodiscard]] const workspace::Document &document() const
    {
        return const_cast<engine::Engine &>(engine).workspace().document();
    }

    /// In sight now or soon: what is new in a layout is shown a turn after it was made.
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = nullptr;
        const auto look = [&] {
            for (T *one : page->template findChildren<T *>(name))
                if (!found && one->isVisible())
                    found = one;
            return found != nullptr;
        };
        if (look() || QTest::qWaitFor(look))
            return found;
        const QByteArray message = "not in sight: " + name.toUtf8();
        QTest::qFail(message.constData(), __FILE__, __LINE__);
        return nullptr;
    }
    [[nodiscard]] bool isThere(const QString &name) const
    {
        for (QWidget *one : page->template findChildren<QWidget *>(name))
            if (one->isVisible())
                return true;
        return false;
    }
    [[nodiscard]] QString text(const QString &label) const
    {
        const auto *one = page->template findChild<QLabel *>(label);
        return one ? one->text() : QString();
    }
    void click(const QString &name)
    {
        if (auto *button = find<QWidget>(name))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Goes down in the menu that is open to this entry and chooses it.
    void chooseInMenu(const QString &action)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY2(menu, "no menu is open");
        for (int i = 0; i < 100; ++i) {
            if (menu->activeAction() && menu->activeAction()->objectName() == action)
                break;
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QTest::keyClick(menu, Qt::Key_Return);
    }
    /// Tab after Tab until the focus is there.
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 120; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == name)
                return;
            QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
        }
        const QByteArray message = "Tab does not reach " + name.toUtf8();
        QTest::qFail(message.constData(), __FILE__, __LINE__);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    /// The window in front of all others again.
    void activate()
    {
        if (window.isActiveWindow())
            return;
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window did not become active");
    }
    /// Replaces what stands in the field.
    void enter(const QString &name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        if (!field)
            return;
        activate();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        for (const QChar one : text) { // keyClicks knows ASCII only
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(one), {});
            QCoreApplication::processEvents(); // nobody types two keys in one turn
        }
        activate();
    }

    /// Empty if there is none.
    [[nodiscard]] QByteArray secret(const QString &owner, const QString &field)
    {
        auto *job = engine.secretStore().read({owner, field}, &window);
        job->setAutoDelete(false);
        job->start();
        const bool ended = QTest::qWaitFor([job] { return job->isFinished(); }, 10'000);
        return ended && job->result() ? *job->result() : QByteArray();
    }
    /// The files below the fixture's folder that hold these bytes.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes)
    {
        (void)engine.workspace().save();
        QStringList names;
        QDirIterator all(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                names.append(file.fileName());
        }
        return names;
    }
    /// Texts of buttons that do not fit.
    [[nodiscard]] QStringList cutOff() const
    {
        QStringList bad;
        for (const QAbstractButton *one : page->template findChildren<QAbstractButton *>())
            if (one->isVisible() && !one->text().isEmpty() &&
                one->width() < one->minimumSizeHint().width())
                bad.append(one->text());
        return bad;
    }
    /// Controls that a person can use and a screen reader cannot name.
    [[nodiscard]] QStringList nameless() const
    {
        QStringList bad;
        for (QWidget *one : page->template findChildren<QWidget *>()) {
            if (!one->isVisible() || !(one->focusPolicy() & Qt::TabFocus) || one->focusProxy() ||
                one->objectName().startsWith(u"qt_"_s))
                continue;
            auto *spoken = QAccessible::queryAccessibleInterface(one);
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
                bad.append(QLatin1StringView(one->metaObject()->className()) + u' ' +
                           one->objectName());
        }
        return bad;
    }

private:
    struct Resources {
        Resources() { sendbenchLoadResources(); }
    } m_resources;
    QTemporaryDir m_own;
    QString m_folder;

public:
    ScriptedPrompts prompts;
    QList<std::pair<QString, QString>> opened;
    QStringList toasts;
    engine::Engine engine;
    ui::Theme theme;
    ui::EngineGate gate;
    ui::Clipboard clipboard;
    ui::MainWindow window;
    PageType *page = nullptr;
};

/// An account with one Chat Apps sub-account.
[[nodiscard]] inline workspace::Account acme(Environment environment = Environment::Test)
{
    workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
    account.environment = environment;
    account.fields.insert(u"region"_s, forms::FieldValue(u"ap"_s));
    account.fields.insert(u"subAccounts.chatapps"_s, forms::FieldValue(u"Acme_WA"_s));
    return account;
}

[[nodiscard]] inline workspace::Document demo()
{
    sendbenchLoadResources();
    // However many systems the demo grows to, here it is 8x8 and CleverTap.
    workspace::Document document = integrations::Registry().demoDocument();
    document.accounts.removeIf([](const auto &one) { return one.id != u"sandbox"_s; });
    document.providers.removeIf([](const auto &one) { return one.id != u"8x8_WA_Sandbox"_s; });
    return document;
}

/// A configuration without a mistake but for its credentials.
[[nodiscard]] inline workspace::ProviderConfiguration provider(const QString &id,
                                                               const QString &number)
{
    workspace::ProviderConfiguration one{
        .id = id, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"acme"_s};
    const std::pair<QString, QString> texts[] = {
        {u"provider"_s, u"generic"_s},
        {u"nickname"_s, id},
        {u"mobileNumber"_s, number},
        {u"deliveryReportCallbackUrl"_s, u"https://sg1.cb.wzrkt.com/wa/generic/status?a=X"_s},
        {u"inboundMessageCallbackUrl"_s, u"https://sg1.cb.wzrkt.com/wa/generic/response?a=X"_s},
        {u"requestType"_s, u"POST"_s},
        {u"endpoint"_s,
         u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s},
        {u"payloadVersion"_s, u"0.1"_s},
        {u"headers.user"_s, u"acme-user"_s},
        {u"headers.password"_s, u"acme-open-pass"_s},
    };
    for (const auto &[key, text] : texts)
        one.fields.insert(key, forms::FieldValue(text));
    return one;
}

} // namespace sendbench::test
