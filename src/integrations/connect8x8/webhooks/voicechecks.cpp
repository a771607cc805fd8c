// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/voicechecks.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{

using webhooks::Webhook;

const QString kRecordingGuide =
    u"https://developer.8x8.com/connect/docs/voice/number-masking/number-masking-call-recordings"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::connect8x8", text);
}

Finding hostFinding(const QString &message, const QString &fix)
{
    return {.severity = Severity::Warning,
            .rule = u"webhook.push-host"_s,
            .path = u"host"_s,
            .message = message,
            .fix = fix,
            .source = kRecordingGuide};
}

void checkHost(Findings &findings, const Webhook &wanted, bool s3)
{
    static const QRegularExpression awsRegion(uR"(\A[a-z]{2}(-[a-z]+)+-[0-9]+\z)"_s);
    const QString host = wanted.more.value(u"host"_s).text().trimmed();
    if (host.isEmpty())
        return; // the form says that
    if (host.contains(u"://"_s) || host.contains(u'/'))
        findings.append(hostFinding(
            tr("“%1” is an address; 8x8 takes the host alone.").arg(visibleText(host, 60)),
            tr("Write the host here and the folder into Path.")));
    else if (s3 && !awsRegion.match(host).hasMatch())
        findings.append(
            hostFinding(tr("For S3 the host is the AWS region, and “%1” does not look like one.")
                            .arg(visibleText(host, 60)),
                        tr("Write the region of the bucket, such as ap-southeast-2.")));
}

} // namespace

Findings checkSubAccount(const workspace::Account *account, const Webhook &wanted,
                         const QString &product, const QString &source)
{
    if (wanted.scope.isEmpty())
        return {}; // the form says that
    if (!isSubAccountId(wanted.scope))
        return {{.severity = Severity::Error,
                 .rule = u"webhook.scope"_s,
                 .path = u"scope"_s,
                 .message = wanted.scope == webhooks::kEverySubAccount
                                ? tr("Here 8x8 has no record for every sub-account (*).")
                                : tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or "
                                     "- . _ &")
                                      .arg(visibleText(wanted.scope, 60)),
                 .fix = tr("Write the id of one sub-account."),
                 .source = source}};
    const QStringList known = account ? subAccounts(*account, product) : QStringList();
    if (known.isEmpty() || known.contains(wanted.scope))
        return {};
    return {{.severity = Severity::Warning,
             .rule = u"webhook.other-sub-account"_s,
             .path = u"scope"_s,
             .message = tr("The account “%1” lists %2, not “%3”: the webhook is not read back.")
                            .arg(visibleText(account->id), visibleText(known.join(u", "_s), 200),
                                 visibleText(wanted.scope, 60)),
             .fix = tr("Add it to the sub-accounts of the account."),
             .source = source}};
}

Findings checkVoiceWebhook(const workspace::Account *account, const Webhook &wanted,
                           const webhooks::Product &product)
{
    Findings findings = checkSubAccount(account, wanted, u"voice"_s, product.source);
    if (!wanted.isAddressSecret())
        findings += webhooks::checkAddress(u"url"_s, wanted.url,
                                           account ? account->environment : Environment::Production,
                                           recordRules(product));
    const bool known =
        std::any_of(product.types.cbegin(), product.types.cend(),
                    [&](const webhooks::EventType &one) { return one.id == wanted.type; });
    if (!known && !wanted.type.isEmpty())
        findings.append(
            {.severity = Severity::Warning,
             .rule = u"webhook.type"_s,
             .path = u"type"_s,
             .message =
                 tr("8x8 documents no type “%1” for Voice.").arg(visibleText(wanted.type, 20)),
             .source = product.source});
    if (!product.auths.contains(wanted.auth.kind))
        findings.append({.severity = Severity::Error,
                         .rule = u"webhook.auth"_s,
                         .path = u"auth.kind"_s,
                         .message = tr("Voice sends one fixed header, and fetches no token."),
                         .fix = tr("Choose a header, or none."),
                         .source = product.source});
    if (wanted.type == u"VRU"_s)
        findings.append(
            {.severity = Severity::Note,
             .rule = u"webhook.recording-push"_s,
             .path = u"type"_s,
             .message = tr("A recording is told of after it was pushed: without a recording push "
                           "configuration of “%1” no VRU event is sent.")
                            .arg(visibleText(wanted.scope, 60)),
             .fix = tr("See that the product “Recordings” has one for this sub-account."),
             .source = kRecordingGuide});
    return findings;
}

Findings checkPushConfig(const workspace::Account *account, const Webhook &wanted,
                         const webhooks::Product &product)
{
    Findings findings = checkSubAccount(account, wanted, u"voice"_s, product.source);
    const QString protocol = wanted.more.value(u"protocol"_s).text().trimmed().toUpper();
    const bool s3 = protocol == u"S3"_s;
    if (!protocol.isEmpty() && !s3 && protocol != u"SFTP"_s)
        findings.append({.severity = Severity::Warning,
                         .rule = u"webhook.push-protocol"_s,
                         .path = u"protocol"_s,
                         .message = tr("8x8's guide knows S3 and SFTP; its API takes any text, and "
                                       "does not say what it does with “%1”.")
                                        .arg(visibleText(protocol, 20)),
                         .source = kRecordingGuide});
    checkHost(findings, wanted, s3);
    if (s3 && !wanted.more.value(u"port"_s).isEmpty())
        findings.append({.severity = Severity::Note,
                         .rule = u"webhook.push-port"_s,
                         .path = u"port"_s,
                         .message = tr("For S3 the port has no meaning, as far as one can tell."),
                         .source = product.source});
    if (!wanted.auth.hasSecret())
        findings.append({.severity = Severity::Warning,
                         .rule = u"webhook.push-password"_s,
                         .path = u"auth.kind"_s,
                         .message = tr("Without a password 8x8 can hardly sign in to put the "
                                       "recordings there."),
                         .source = product.source});
    return findings;
}

} // namespace sendbench::integrations::connect8x8
