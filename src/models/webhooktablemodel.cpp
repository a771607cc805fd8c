// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/webhooktablemodel.h"

#include "base/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::models
{

namespace
{

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

} // namespace

bool isShownBy(WebhookFilter::Show show, webhooks::State state)
{
    using Show = WebhookFilter::Show;
    using webhooks::State;
    switch (show) {
    case Show::All:
        return true;
    case Show::Differs:
        return state == State::Differs || state == State::Missing;
    case Show::NotManaged:
        return state == State::NotManaged || state == State::Duplicate;
    case Show::MustMigrate:
        return state == State::MustMigrate;
    case Show::NotRead:
        return state == State::NotRead || state == State::Unknown;
    }
    return true;
}

WebhookTableModel::WebhookTableModel(QMap<QString, const webhooks::WebhookApi *> apis,
                                     QObject *parent)
    : QAbstractTableModel(parent)
    , m_apis(std::move(apis))
{
}

QString WebhookTableModel::keyOfDesired(const QString &webhookId)
{
    return u"d:"_s + webhookId;
}

void WebhookTableModel::setTable(const webhooks::JoinInput &input, const QList<webhooks::Row> &rows,
                                 const Environments &environments)
{
    QList<Entry> entries;
    entries.reserve(rows.size());
    QHash<QString, int> seen;
    for (const webhooks::Row &row : rows)
        entries.append(entryOf(input, row, seen));
    beginResetModel();
    m_environments = environments;
    m_entries = std::move(entries);
    arrange();
    endResetModel();
}

void WebhookTableModel::setFilter(const WebhookFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void WebhookTableModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

QString WebhookTableModel::productTitle(const QString &product) const
{
    const auto *api = m_apis.value(product);
    return api ? api->product().title : visibleText(product, kLongestCell);
}

void WebhookTableModel::describe(Entry &entry, const webhooks::Webhook &wanted,
                                 const webhooks::LiveWebhook *live) const
{
    const auto *api = m_apis.value(wanted.product);
    entry.account = wanted.account;
    auto &texts = entry.texts;
    texts[Product] = productTitle(wanted.product);
    texts[Scope] = scopeText(wanted.scope, wanted.name);
    texts[Type] = wanted.type.isEmpty() ? dash() : visibleText(wanted.type, kLongestCell);
    if (live && !live->oldVersion.isEmpty())
        texts[Type] += u' ' + visibleText(live->oldVersion, 20);
    texts[Url] = visibleText(api ? api->shownUrl(wanted) : wanted.url, kLongestCell);
    texts[Auth] = webhooks::authTitle(wanted.auth);
    texts[On] =
        onText(!api || api->product().hasEnabled ? std::optional(wanted.enabled) : std::nullopt);
}

void WebhookTableModel::describe(Entry &entry, const webhooks::LiveWebhook &live) const
{
    const auto *api = m_apis.value(live.product);
    const bool typed = api && api->product().typed;
    entry.account = live.account;
    auto &texts = entry.texts;
    texts[Product] = productTitle(live.product);
    texts[Scope] = scopeText(live.scope, live.name);
    texts[Type] = !live.type.isEmpty() ? visibleText(live.type, kLongestCell)
                  : typed              ? tr("not reported")
                                       : dash();
    if (!live.oldVersion.isEmpty())
        texts[Type] += u' ' + visibleText(live.oldVersion, 20);
    texts[Url] = visibleText(live.url, kLongestCell);
    const bool untold = live.auth.kind == webhooks::AuthKind::None && !live.hasSecret && api &&
                        api->product().auths.size() > 1;
    texts[Auth] = untold ? tr("not told") : webhooks::authTitle(live.auth);
    texts[On] = onText(live.enabled);
}

WebhookTableModel::Entry WebhookTableModel::entryOf(const webhooks::JoinInput &input,
                                                    const webhooks::Row &row,
                                                    QHash<QString, int> &seen) const
{
    Entry entry;
    entry.state = row.state;
    const auto *live = row.live < 0 ? nullptr : &input.live.at(row.live);
    if (row.desired >= 0) {
        const auto &wanted = input.desired.at(row.desired);
        describe(entry, wanted, live);
        entry.key = keyOfDesired(wanted.id);
    } else if (live) {
        describe(entry, *live);
        const QString base = QStringList{live->account, live->product,  live->scope,
                                         live->type,    live->remoteId, live->name}
                                 .join(kBetween);
        entry.key = u"l:"_s + base + kBetween + QString::number(seen[base]++);
    }
    entry.texts[Account] = visibleText(entry.account, kLongestCell);
    entry.texts[State] = webhooks::stateTitle(row);
    for (const QString &text : entry.texts)
        entry.whole += text.toCaseFolded() + u'\n';
    if (row.desired >= 0)
        entry.whole += input.desired.at(row.desired).id.toCaseFolded();
    return entry;
}

bool WebhookTableModel::takes(const Entry &entry) const
{
    return isShownBy(m_filter.show, entry.state) &&
           (m_filter.text.isEmpty() || entry.whole.contains(m_filter.text.toCaseFolded()));
}

QString WebhookTableModel::groupOf(const Entry &entry) const
{
    switch (m_filter.group) {
    case WebhookFilter::Group::Account:
        return entry.account;
    case WebhookFilter::Group::Product:
        return entry.texts[Product];
    case WebhookFilter::Group::None:
        break;
    }
    return {};
}

/// "acme · production · 12, 3 differ": what there is below it.
QString WebhookTableModel::headingOf(const QList<qsizetype> &entries) const
{
    const Entry &first = m_entries.at(entries.constFirst());
    QString title = first.texts[Product];
    if (m_filter.group == WebhookFilter::Group::Account) {
        title = first.texts[Account];
        if (m_environments.contains(first.account))
            title += u" · "_s + environmentName(m_environments.value(first.account));
    }
    const auto differing = std::count_if(entries.cbegin(), entries.cend(), [this](qsizetype at) {
        return isShownBy(WebhookFilter::Show::Differs, m_entries.at(at).state);
    });
    title += u" · "_s + tr("%n webhook(s)", nullptr, static_cast<int>(entries.size()));
    if (differing > 0)
        title += u", "_s + tr("%n differ(s)", nullptr, static_cast<int>(differing));
    return title;
}

void WebhookTableModel::arrange()
{
    QMap<QString, QList<qsizetype>> groups;
    m_shown = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (takes(m_entries.at(i))) {
            groups[groupOf(m_entries.at(i))].append(i);
            ++m_shown;
        }
    m_lines.clear();
    m_lineOf.clear();
    for (auto &group : groups) {
        if (m_sortColumn >= 0)
            std::stable_sort(group.begin(), group.end(), [this](qsizetype a, qsizetype b) {
                const auto &one = m_entries.at(a).texts[static_cast<size_t>(m_sortColumn)];
                const auto &other = m_entries.at(b).texts[static_cast<size_t>(m_sortColumn)];
                const int order = one.compare(other, Qt::CaseInsensitive);
                return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
            });
        if (m_filter.group != WebhookFilter::Group::None)
            m_lines.append(Line{.entry = -1, .heading = headingOf(group)});
        for (const qsizetype at : std::as_const(group)) {
            m_lineOf.insert(m_entries.at(at).key, static_cast<int>(m_lines.size()));
            m_lines.append(Line{.entry = at, .heading = {}});
        }
    }
}

int WebhookTableModel::count(WebhookFilter::Show show) const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(),
                      [show](const Entry &one) { return isShownBy(show, one.state); }));
}

qsizetype WebhookTableModel::joinedRow(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).entry : -1;
}

QList<int> WebhookTableModel::headings() const
{
    QList<int> all;
    for (int row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).entry < 0)
            all.append(row);
    return all;
}

int WebhookTableModel::rowOf(const QString &key) const
{
    return m_lineOf.value(key, -1);
}

int WebhookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int WebhookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WebhookTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (line.entry < 0) {
        if (role == HeadingRole)
            return true;
        const bool told = isText || role == Qt::AccessibleTextRole;
        return told && index.column() == Product ? QVariant(line.heading) : QVariant();
    }
    const Entry &entry = m_entries.at(line.entry);
    if (isText)
        return entry.texts[static_cast<size_t>(index.column())];
    if (role == StateRole)
        return static_cast<int>(entry.state);
    if (role == KeyRole)
        return entry.key;
    if (role == Qt::AccessibleTextRole && index.column() == Product)
        return QStringList{entry.texts[Product], entry.texts[Account], entry.texts[Scope],
                           entry.texts[Type],    entry.texts[Url],     entry.texts[State]}
            .join(u", "_s);
    return {};
}

QVariant WebhookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Product"), tr("Account"), tr("Scope"),
                                                  tr("Type"),    tr("URL"),     tr("Auth"),
                                                  tr("On"),      tr("State")};
    return titles[static_cast<size_t>(section)];
}

Qt::ItemFlags WebhookTableModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_lines.at(index.row()).entry < 0)
        return Qt::ItemIsEnabled;
    return QAbstractTableModel::flags(index);
}

} // namespace sendbench::models
