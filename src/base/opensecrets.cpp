// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/opensecrets.h"

#include "base/redactor.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{

using Json = nlohmann::ordered_json;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::base", text);
}

/// The labels of the redactor's marks, in order.
QStringList marked(const QString &text)
{
    static const QRegularExpression mark(
        QRegularExpression::escape(Redactor::mark(u"|"_s)).replace(u"\\|"_s, u"([^›]+)"_s));
    QStringList labels;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        labels.append(it.next().captured(1));
    return labels;
}

void gather(const Json &value, const QString &path, const Redactor &redactor,
            const QSet<QString> &publics, Findings &found)
{
    if (value.is_string()) {
        const auto text = QString::fromStdString(value.get_ref<const std::string &>());
        if (const auto one = openSecret(text, path, redactor, publics))
            found.append(*one);
    } else if (value.is_structured()) {
        for (const auto &[key, inside] : value.items())
            gather(inside, path + u'/' + QString::fromStdString(key), redactor, publics, found);
    }
}

} // namespace

std::optional<QString> openSecretLabel(const QString &text, const Redactor &redactor,
                                       const QSet<QString> &publics)
{
    const QString clean = redactor.redact(text);
    if (clean == text)
        return std::nullopt;
    const QStringList before = marked(text); // a mark that somebody wrote is no secret
    QStringList after = marked(clean);
    for (const QString &label : before)
        after.removeOne(label);
    for (const QString &label : std::as_const(after))
        if (!publics.contains(label))
            return label;
    return std::nullopt;
}

std::optional<Finding> openSecret(const QString &text, const QString &path,
                                  const Redactor &redactor, const QSet<QString> &publics)
{
    const auto label = openSecretLabel(text, redactor, publics);
    if (!label)
        return std::nullopt;
    return Finding{
        .severity = Severity::Warning,
        .rule = u"secret.in-the-open"_s,
        .path = path,
        .message = tr("The stored secret %1 stands here in the clear: it is in the workspace file, "
                      "and in whatever is sent from here. What is copied or saved has a mark in "
                      "its place, or is refused.")
                       .arg(*label),
        .fix = tr("Take it out here. Where a credential is needed, enter it in the field that "
                  "is kept in the keychain.")};
}

Findings openSecretsInJson(const QByteArray &json, const Redactor &redactor,
                           const QSet<QString> &publics)
{
    Findings found;
    const auto value = Json::parse(json.begin(), json.end(), nullptr, false);
    gather(value, {}, redactor, publics, found);
    return found;
}

} // namespace sendbench
