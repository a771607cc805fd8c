// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/webhooklines.h"

#include "base/visibletext.h"
#include "models/webhooktablemodel.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{

using Apis = QMap<QString, const webhooks::WebhookApi *>;
using Texts = std::array<QString, WebhookLine::ColumnCount>;

constexpr qsizetype kLongestCell = 300;
constexpr QChar kBetween(0x1F);

QString dash()
{
    return u"–"_s;
}

QString scopeText(const QString &scope, const QString &name)
{
    if (scope.isEmpty() && name.isEmpty())
        return WebhookTableModel::tr("whole account");
    if (scope.isEmpty() || name.isEmpty())
        return visibleText(scope + name, kLongestCell);
    return visibleText(name + u" · "_s + scope, kLongestCell);
}

QString onText(std::optional<bool> enabled)
{
    if (!enabled)
        return dash();
    return *enabled ? WebhookTableModel::tr("on") : WebhookTableModel::tr("off");
}

QString productTitle(const webhooks::WebhookApi *api, const QString &product)
{
    return api ? api->product().title : visibleText(product, kLongestCell);
}

Texts textsOf(const webhooks::WebhookApi *api, const webhooks::Webhook &wanted,
              const webhooks::LiveWebhook *live)
{
    Texts texts;
    texts[WebhookLine::Product] = productTitle(api, wanted.product);
    texts[WebhookLine::Account] = visibleText(wanted.account, kLongestCell);
    texts[WebhookLine::Scope] = scopeText(wanted.scope, wanted.name);
    texts[WebhookLine::Type] =
        wanted.type.isEmpty() ? dash() : visibleText(wanted.type, kLongestCell);
    if (live && !live->oldVersion.isEmpty())
        texts[WebhookLine::Type] += u' ' + visibleText(live->oldVersion, 20);
    texts[WebhookLine::Url] = visibleText(api ? api->shownUrl(wanted) : wanted.url, kLongestCell);
    texts[WebhookLine::Auth] = webhooks::authTitle(wanted.auth);
    texts[WebhookLine::On] =
        onText(!api || api->product().hasEnabled ? std::optional(wanted.enabled) : std::nullopt);
    return texts;
}

Texts textsOf(const webhooks::WebhookApi *api, const webhooks::LiveWebhook &live)
{
    const bool typed = api && api->product().typed;
    Texts texts;
    texts[WebhookLine::Product] = productTitle(api, live.product);
    texts[WebhookLine::Account] = visibleText(live.account, kLongestCell);
    texts[WebhookLine::Scope] = scopeText(live.scope, live.name);
    texts[WebhookLine::Type] = !live.type.isEmpty() ? visibleText(live.type, kLongestCell)
                               : typed              ? WebhookTableModel::tr("not reported")
                                                    : dash();
    if (!live.oldVersion.isEmpty())
        texts[WebhookLine::Type] += u' ' + visibleText(live.oldVersion, 20);
    texts[WebhookLine::Url] = visibleText(live.url, kLongestCell);
    const bool untold = live.auth.kind == webhooks::AuthKind::None && !live.hasSecret && api &&
                        api->product().auths.size() > 1;
    texts[WebhookLine::Auth] =
        untold ? WebhookTableModel::tr("not told") : webhooks::authTitle(live.auth);
    texts[WebhookLine::On] = onText(live.enabled);
    return texts;
}

QString placeOf(const webhooks::LiveWebhook &live)
{
    return QStringList{live.account, live.product, live.scope, live.type, live.remoteId, live.name}
        .join(kBetween);
}

WebhookLine lineOf(const webhooks::JoinInput &input, const webhooks::Row &row, const Apis &apis,
                   QHash<QString, int> &seen)
{
    WebhookLine line;
    line.state = row.state;
    const auto *live = row.live < 0 ? nullptr : &input.live.at(row.live);
    if (row.desired >= 0) {
        const auto &wanted = input.desired.at(row.desired);
        line.account = wanted.account;
        line.texts = textsOf(apis.value(wanted.product), wanted, live);
        line.key = WebhookTableModel::keyOfDesired(wanted.id);
        line.whole = wanted.id.toCaseFolded() + u'\n';
    } else if (live) {
        line.account = live->account;
        line.texts = textsOf(apis.value(live->product), *live);
        const QString place = placeOf(*live);
        line.key = u"l:"_s + place + kBetween + QString::number(seen[place]++);
    }
    line.texts[WebhookLine::State] = webhooks::stateTitle(row);
    for (const QString &text : line.texts)
        line.whole += text.toCaseFolded() + u'\n';
    return line;
}

} // namespace

WebhookLines webhookLines(const webhooks::JoinInput &input, const QList<webhooks::Row> &rows,
                          const QMap<QString, const webhooks::WebhookApi *> &apis)
{
    WebhookLines lines;
    lines.all.reserve(rows.size());
    QHash<QString, int> seen;
    for (const webhooks::Row &row : rows) {
        lines.all.append(lineOf(input, row, apis, seen));
        const auto &texts = lines.all.constLast().texts;
        for (size_t column = 0; column < texts.size(); ++column)
            if (texts[column].size() > lines.longest[column].size())
                lines.longest[column] = texts[column];
    }
    return lines;
}

} // namespace sendbench::models
