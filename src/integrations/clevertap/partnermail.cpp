// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/partnermail.h"

#include "base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::clevertap", text);
}

/// The value, or a gap that nobody overlooks.
QString valueOf(const workspace::ProviderConfiguration &provider, const QString &field)
{
    const QString value = provider.fields.value(field).text().trimmed();
    return value.isEmpty() ? tr("[missing: copy it from CleverTap]") : visibleText(value, 2000);
}

} // namespace

std::optional<providers::MailDraft> partnerMail(const Partner &partner,
                                                const workspace::ProviderConfiguration &provider)
{
    providers::MailDraft draft;
    QString urls;
    for (const Partner::Callback &callback : partner.callbacks) {
        const bool byMail = callback.way == Partner::CallbackWay::Mail;
        if (!byMail && callback.way != Partner::CallbackWay::Person)
            continue;
        if (byMail)
            draft.to = callback.to;
        const QString label = callback.field == u"deliveryReportCallbackUrl"_s
                                  ? tr("Delivery Report Callback URL")
                                  : tr("Inbound Message Callback URL");
        urls += label + u":\n"_s + valueOf(provider, callback.field) + u"\n\n"_s;
    }
    if (urls.isEmpty())
        return std::nullopt;
    const QString number = valueOf(provider, u"mobileNumber"_s);
    draft.subject = tr("Please enable CleverTap for WhatsApp: %1").arg(number);
    draft.body = tr("Hello,\n\nplease enable CleverTap for WhatsApp on our number %1, and send "
                    "delivery reports and inbound messages to these addresses of CleverTap:\n\n")
                     .arg(number) +
                 urls + tr("Kind regards\n");
    return draft;
}

} // namespace sendbench::integrations::clevertap
