// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/options.h"

#include "app/gui/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::gui", text);
}

Failure usage(const QString &sentence)
{
    return Failure(Error{.kind = ErrorKind::Input, .code = u"usage"_s, .found = sentence});
}

const QStringList kPages{u"overview"_s,  u"accounts"_s, u"providers"_s,
                         u"templates"_s, u"webhooks"_s, u"send"_s,
                         u"events"_s,    u"history"_s,  u"bundles"_s};

std::optional<QString> setValue(Options &options, const QString &name, const QString &value)
{
    if (name == u"--workspace"_s) {
        options.workspace = value;
    } else if (name == u"--page"_s) {
        if (!kPages.contains(value))
            return tr("--page is one of %1, not “%2”.").arg(kPages.join(u", "_s), value);
        options.page = value;
    } else if (name == u"--secrets"_s) {
        const auto backend = engine::secretsBackendFromName(value);
        if (!backend)
            return tr("--secrets is keychain, memory or env, not “%1”.").arg(value);
        options.secrets = *backend;
    } else if (name == u"--theme"_s) {
        if (value != u"light"_s && value != u"dark"_s && value != u"system"_s)
            return tr("--theme is light, dark or system, not “%1”.").arg(value);
        options.theme = value == u"light"_s  ? ui::Theme::Mode::Light
                        : value == u"dark"_s ? ui::Theme::Mode::Dark
                                             : ui::Theme::Mode::System;
    } else if (name == u"--language"_s) {
        if (value != u"list"_s && !isLanguage(value))
            return tr("--language is the code of a language such as en or ar, not “%1”; "
                      "--language list says which there are.")
                .arg(value);
        options.language = value;
    } else if (name == u"--screenshot"_s) {
        options.screenshot = value;
    } else {
        return tr("There is no option “%1”.").arg(name);
    }
    return std::nullopt;
}

bool setFlag(Options &options, const QString &name)
{
    if (name == u"--sandbox"_s)
        options.sandbox = true;
    else if (name == u"--help"_s || name == u"-h"_s)
        options.help = true;
    else if (name == u"--version"_s)
        options.version = true;
    else if (name == u"--after-send"_s)
        options.afterSend = true;
    else if (name == u"--measure-start"_s)
        options.measureStart = true;
    else
        return false;
    return true;
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (setFlag(options, word))
            continue;
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (!name.startsWith(u"--"_s)) {
            options.workspace = word; // a file dropped on the icon
            continue;
        }
        static const QStringList valued{u"--workspace"_s, u"--page"_s,     u"--secrets"_s,
                                        u"--theme"_s,     u"--language"_s, u"--screenshot"_s};
        if (!valued.contains(name))
            return usage(tr("There is no option “%1”.").arg(name));
        if (equals < 0 && i + 1 >= arguments.size())
            return usage(tr("The option %1 needs a value.").arg(name));
        if (const auto problem =
                setValue(options, name, equals < 0 ? arguments[++i] : word.mid(equals + 1)))
            return usage(*problem);
    }
    return options;
}

QString helpText()
{
    return tr("sendbench [--workspace FILE] [--page PAGE] [--secrets keychain|memory|env] "
              "[--sandbox]\n"
              "          [--theme light|dark|system] [--language L] [--help] [--version]\n\n"
              "PAGE: %1\n"
              "--sandbox opens (or makes) the demo workspace and starts the sandbox.\n"
              "--language L sets dates, numbers, Qt's own dialogs and the direction of writing;\n"
              "  Sendbench's own texts are English only so far. --language list says what there "
              "is.\n"
              "--screenshot FILE [--after-send] saves a picture of the window and quits.")
        .arg(kPages.join(u" · "_s));
}

} // namespace sendbench::gui
