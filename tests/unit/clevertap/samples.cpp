// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/clevertap/samples.h"

using namespace sendbench;
using namespace Qt::StringLiterals;

workspace::ProviderConfiguration sampleProvider()
{
    workspace::ProviderConfiguration provider{
        .id = u"india"_s, .kind = u"clevertap.whatsapp.8x8"_s, .account = u"acme"_s};
    auto &fields = provider.fields;
    fields.insert(u"nickname"_s, u"8x8_WA_India"_s);
    fields.insert(u"mobileNumber"_s, u"+918889500122"_s);
    fields.insert(u"deliveryReportCallbackUrl"_s,
                  u"https://sg1.cb.wzrkt.com/wa/generic/status?a=AB1"_s);
    fields.insert(u"inboundMessageCallbackUrl"_s,
                  u"https://sg1.cb.wzrkt.com/wa/generic/response?a=AB1"_s);
    fields.insert(u"requestType"_s, u"POST"_s);
    fields.insert(u"endpoint"_s,
                  u"https://chatapps.8x8.com/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s);
    fields.insert(u"headers.user"_s, forms::FieldValue(forms::SecretMark{}));
    fields.insert(u"headers.password"_s, forms::FieldValue(forms::SecretMark{}));
    return provider;
}

workspace::Document sampleDocument()
{
    workspace::Document document;
    workspace::Account account{.id = u"acme"_s, .kind = u"8x8.connect"_s};
    account.fields.insert(u"region"_s, u"ap"_s);
    account.fields.insert(u"subAccounts.chatapps"_s, u"Acme_WA, Acme&Co"_s);
    document.accounts.append(account);
    document.providers.append(sampleProvider());
    return document;
}
