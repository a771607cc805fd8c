// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/support/clifixture.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "integrations/registry.h"
#include "sandbox/sandbox.h"
#include "support/faultproxy.h"

#include <QTest>

namespace clitest
{

/// A workspace whose account "acme" is at a sandbox of the test's own, which outlives the runs of
/// the program, behind a proxy that keeps what went out. Secrets come from the environment.
class WebhookBench
{
public:
    using Proxy = sendbench::test::FaultProxy;

    explicit WebhookBench(
        const QString &accountId = QStringLiteral("00000000-5a4d-4b0c-8000-000000000777"),
        const QString &environment = QStringLiteral("test"))
        : cli(false)
        , sandbox(sendbench::integrations::Registry().makeSandbox(), {})
        , proxy((start(), sandbox.port()))
    {
        setSecret(QStringLiteral("acme"), QStringLiteral("apiKey"),
                  sendbench::integrations::connect8x8::ConnectSandbox::kApiKey);
        must({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("8x8.connect"),
              QStringLiteral("acme"), QStringLiteral("environment=") + environment,
              QStringLiteral("accountId=") + accountId,
              QStringLiteral("subAccounts.voice=Acme_Voice"),
              QStringLiteral("host.sms=") + proxy.url(QStringLiteral("/sms")),
              QStringLiteral("host.chatapps=") + proxy.url(QStringLiteral("/chatapps")),
              QStringLiteral("host.voice=") + proxy.url(),
              QStringLiteral("host.automation=") + proxy.url()});
    }
    ~WebhookBench()
    {
        for (const QByteArray &variable : std::as_const(m_variables))
            qunsetenv(variable.constData());
    }
    Q_DISABLE_COPY_MOVE(WebhookBench)

    void setSecret(const QString &id, const QString &field, const QByteArray &value)
    {
        QByteArray name = "SENDBENCH_SECRET_" + (id + u'_' + field).toUpper().toUtf8();
        for (char &c : name)
            if (!std::isalnum(static_cast<unsigned char>(c)))
                c = '_';
        qputenv(name.constData(), value);
        m_variables.append(name);
    }

    /// Of the sandbox's Contact Center.
    [[nodiscard]] static QByteArray contactKey()
    {
        return sendbench::integrations::contactcenter8x8::GatewaySandbox::kApiKey;
    }

    /// "webhook …" with --json.
    [[nodiscard]] Run ask(const QString &words) { return run(words, true); }
    /// … for people.
    [[nodiscard]] Run say(const QString &words) { return run(words, false); }
    /// One that must go well.
    Json good(const QString &words)
    {
        const Run run = ask(words);
        if (run.exitCode != 0)
            qWarning("%s: %d\n%s\n%s", qPrintable(words), run.exitCode, run.out.constData(),
                     run.err.constData());
        return run.exitCode == 0 ? run.json() : Json();
    }
    /// An SMS webhook without a secret.
    void addSms(const QString &id, const QString &scope, const QString &url)
    {
        must(QStringLiteral("webhook add acme product=sms id=%1 scope=%2 url=%3")
                 .arg(id, scope, url)
                 .split(u' '));
    }
    void must(const QStringList &words)
    {
        const Run run =
            cli.in(QStringList{QStringLiteral("--secrets"), QStringLiteral("env")} + words);
        if (run.exitCode != 0)
            qFatal("%s: %s%s", qPrintable(words.join(u' ')), run.out.constData(),
                   run.err.constData());
    }
    /// What the sandbox has, as the program lists it: "scope type url" of one product.
    [[nodiscard]] QStringList live(const QString &product)
    {
        QStringList all;
        const Json rows = good(QStringLiteral("list acme --product ") + product)["webhooks"];
        for (const auto &one : rows)
            if (one.contains("exchange"))
                all.append(text(one, "scope") + u' ' + text(one, "type") + u' ' + text(one, "url"));
        all.sort();
        return all;
    }
    [[nodiscard]] static QString text(const Json &json, const char *key)
    {
        return json.contains(key) && json[key].is_string()
                   ? QString::fromStdString(json[key].get<std::string>())
                   : QString();
    }
    /// "done failed waiting" of the newest run.
    [[nodiscard]] QString states()
    {
        QStringList all;
        const Json runs = good(QStringLiteral("runs"))["runs"];
        if (!runs.empty())
            for (const auto &step : runs[0]["steps"])
                all.append(text(step, "state"));
        return all.join(u' ');
    }
    [[nodiscard]] QString lastRun()
    {
        const Json runs = good(QStringLiteral("runs"))["runs"];
        return runs.empty() ? QString() : text(runs[0], "id");
    }

    CliFixture cli;
    sendbench::sandbox::Sandbox sandbox;
    Proxy proxy;

private:
    void start()
    {
        if (!sandbox.start())
            qFatal("no sandbox");
    }
    Run run(const QString &words, bool json)
    {
        QStringList all{QStringLiteral("--secrets"), QStringLiteral("env")};
        if (json)
            all.append(QStringLiteral("--json"));
        return cli.in(all + QStringList{QStringLiteral("webhook")} + words.split(u' '));
    }

    QList<QByteArray> m_variables;
};

} // namespace clitest
