// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.h"
#include "app/gui/picture.h"
#include "library/library.h"
#include "resources/resources.h"
#include "support/plantedforms.h"
#include "support/scriptedprompts.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::test;

namespace
{

constexpr const char *kVariable = "SENDBENCH_SECRET_CARRY_HEADERS_PASSWORD";
constexpr int kNoPicture = 5; ///< as the CLI's for secrets

/// A password that is stored, and a template whose text is this.
workspace::Document withText(const QString &text)
{
    workspace::Document document;
    document.name = u"Harbour"_s;
    workspace::Account real{.id = u"real"_s, .kind = u"8x8.connect"_s};
    real.environment = Environment::Test;
    document.accounts.append(real);
    workspace::ProviderConfiguration one{
        .id = u"carry"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"real"_s};
    one.fields.insert(u"nickname"_s, u"Carry"_s);
    one.fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    document.providers.append(one);
    templates::Template t;
    t.name = u"boat_delay"_s;
    t.language = u"en_GB"_s;
    t.body = templates::Body{};
    t.body->text = text;
    document.templates.append(library::stored(document, t, u"carry"_s));
    return document;
}

/// The exit code of `sendbench --page PAGE --screenshot FILE` over such a workspace.
int pictureOf(const QString &text, const QString &page, const QString &file,
              engine::SecretsBackend secrets = engine::SecretsBackend::Env)
{
    const QTemporaryDir folder;
    // Which secrets there should be.
    QFile index(folder.filePath(u"data/secret-index.json"_s));
    if (!QDir(folder.path()).mkpath(u"data"_s) || !index.open(QIODevice::WriteOnly))
        return -1;
    index.write(
        "{\"schema\":1,\"secrets\":[{\"owner\":\"carry\",\"field\":\"headers.password\"}]}");
    index.close();
    gui::Options options;
    options.workspace = folder.filePath(u"w.sendbench.json"_s);
    if (!workspace::Workspace::createFile(options.workspace, withText(text)))
        return -1;
    engine::EngineOptions engine;
    engine.secrets = options.secrets = secrets;
    engine.dataFolder = folder.filePath(u"data"_s);
    engine.loopbackOnly = true;
    gui::Application application(
        options, gui::Application::Parts{.engine = engine,
                                         .prompts = std::make_unique<ScriptedPrompts>(),
                                         .remember = false});
    if (!application.start())
        return -1;
    application.open(page, {});
    gui::takePicture(application, file, false);
    return QApplication::exec(); // as main() does
}

} // namespace

/// Nothing can be masked in a picture: none is written with a stored secret in sight.
class ScreenshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        QApplication::setQuitOnLastWindowClosed(false); // one window after another
    }
    void init() { qputenv(kVariable, kPlanted); }
    void cleanup() { qunsetenv(kVariable); }

    void noneShowsASecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("code");
        const auto forms = plantedForms(kPlanted);
        for (const char *form : {"plain", "percent", "base64 at 0", "base64 at 1", "JSON", "HTML"})
            QTest::newRow(form) << u"Hi {{1}}: "_s + QString::fromUtf8(forms.value(form))
                                << u"templates"_s << kNoPicture;
        QTest::newRow("on another page")
            << u"Hi {{1}}: "_s + QString::fromUtf8(kPlanted) << u"history"_s << 0;
        QTest::newRow("nothing of it") << u"Hi {{1}}: your boat leaves."_s << u"templates"_s << 0;
    }
    void noneShowsASecret()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, page);
        QFETCH(const int, code);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.png"_s);
        QCOMPARE(pictureOf(text, page, file), code);
        QCOMPARE(QFile::exists(file), code == 0);
        if (code == 0)
            QVERIFY(!QImage(file).isNull());
    }

    /// What cannot be looked at may stand there.
    void noneIsMadeWhileOneIsUnknown()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.png"_s);
        const int code = pictureOf(u"Hi {{1}}: your boat leaves."_s, u"templates"_s, file,
                                   engine::SecretsBackend::Keychain);
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        QCOMPARE(code, kNoPicture);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_MAIN(ScreenshotTest)
#include "tst_screenshot.moc"
