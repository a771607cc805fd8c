// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/wavecell/wavecellapi.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/hosts.h"
#include "integrations/connect8x8/webhooks/webhookcall.h"
#include "integrations/wavecell/wavecellcalls.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations::wavecell
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::wavecell", text);
}

webhooks::Product oldProduct()
{
    webhooks::Product product{.id = kProduct,
                              .title = tr("Wavecell"),
                              .accountKind = u"8x8.connect"_s,
                              .source = kGuide,
                              .types = {{u"DR"_s, tr("Delivery receipts"), false},
                                        {u"MO"_s, tr("Inbound SMS"), false},
                                        {u"MSG"_s, tr("Inbound SMS and Chat Apps messages"), false},
                                        {u"EV"_s, tr("Events of WhatsApp groups"), false}}};
    product.typed = true;
    product.everySubAccount = true;
    product.hasEnabled = false;
    product.legacy = true;
    product.writable = false;
    product.elsewhere = tr("Old records are not written any more: leave Wavecell, which deletes "
                           "them and writes present ones.");
    return product;
}

} // namespace

WavecellApi::WavecellApi()
    : m_form(u"webhooks"_s, kProduct)
    , m_product(oldProduct())
{
}

Result<QList<webhooks::Read>> WavecellApi::reads(const workspace::Account & /*account*/) const
{
    return QList<webhooks::Read>{};
}

Result<webhooks::ReadAnswer> WavecellApi::read(const workspace::Account & /*account*/,
                                               const webhooks::Read &read,
                                               const QByteArray &answer) const
{
    return connect8x8::badAnswer(read, {}, u"nothing: no list is documented"_s, answer);
}

webhooks::Write WavecellApi::write(const workspace::Account &account,
                                   const webhooks::Webhook &wanted,
                                   const webhooks::LiveWebhook * /*live*/,
                                   bool /*knowsLiveSecret*/) const
{
    webhooks::Write write;
    changes::Step step = restoreOld(account, {{wanted.scope, wanted.type, wanted.url}});
    if (wanted.scope != kEverything && wanted.type != kEverything)
        step.undo = connect8x8::wayBack(deleteOld(account, {{wanted.scope, wanted.type, {}}}));
    write.steps = {step};
    write.warnings.append(tr("8x8 does not document a POST at api.wavecell.com."));
    return write;
}

webhooks::Write WavecellApi::remove(const workspace::Account &account,
                                    const webhooks::LiveWebhook &live,
                                    const webhooks::Webhook * /*twin*/) const
{
    webhooks::Write write;
    if (live.scope == kEverything || live.type == kEverything) {
        write.warnings.append(tr("At api.wavecell.com * is a true wildcard: this would delete the "
                                 "records of every sub-account. Leave Wavecell for the whole "
                                 "account, if that is wanted."));
        return write;
    }
    changes::Step step = deleteOld(account, {{live.scope, live.type, {}}});
    if (!live.url.isEmpty())
        step.undo = connect8x8::wayBack(restoreOld(account, {{live.scope, live.type, live.url}}));
    write.steps = {step};
    write.warnings.append(tr("Taking this back is a POST at api.wavecell.com, which 8x8 does not "
                             "document."));
    return write;
}

Findings WavecellApi::check(const workspace::Account * /*account*/,
                            const webhooks::Webhook &wanted) const
{
    Findings found;
    if (wanted.scope != kEverything && !connect8x8::isSubAccountId(wanted.scope))
        found.append(
            {.severity = Severity::Error,
             .rule = u"webhook.scope"_s,
             .path = u"scope"_s,
             .message = tr("“%1” cannot be a sub-account: 3 to 50 letters, digits or - . _ &")
                            .arg(visibleText(wanted.scope, 60)),
             .fix = tr("Write it as 8x8 Connect shows it, or *."),
             .source = kGuide});
    found.append({.severity = Severity::Note,
                  .rule = u"webhook.old-form"_s,
                  .path = {},
                  .message = tr("A note of an old (Wavecell) record: it is not written to 8x8, and "
                                "whether it is there no documented call tells."),
                  .fix = tr("Plan the way out of Wavecell."),
                  .source = kGuide});
    return found;
}

QByteArray WavecellApi::json(const webhooks::Webhook &wanted) const
{
    return connect8x8::jsonBytes(Json{{"subAccountId", wanted.scope.toStdString()},
                                      {"type", wanted.type.toStdString()},
                                      {"url", wanted.url.toStdString()}});
}

} // namespace sendbench::integrations::wavecell
