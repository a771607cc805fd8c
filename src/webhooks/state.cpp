// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/state.h"

#include "base/visibletext.h"
#include "webhooks/comparison.h"
#include "webhooks/matching.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sendbench::webhooks
{

namespace
{

using changes::FieldState;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::webhooks", text);
}

Finding finding(Severity severity, const QString &rule, const QString &message,
                const QString &fix = {})
{
    return {.severity = severity, .rule = rule, .message = message, .fix = fix};
}

/// One join being made.
class Joiner
{
public:
    Joiner(const JoinInput &input, const QMap<QString, const WebhookApi *> &apis)
        : m_input(input)
        , m_apis(apis)
        , m_matching(match(input, apis))
    {
        for (const ReadFailure &one : input.failures)
            m_failed[{one.account, one.product}].append(&one);
        for (const auto &pair : input.asked)
            m_asked.insert(pair);
        for (const auto &[product, api] : apis.asKeyValueRange())
            m_comparisons.emplace(product, Comparison(*api));
    }

    [[nodiscard]] QList<Row> rows() const
    {
        QList<Row> all;
        all.reserve(m_input.desired.size() + m_input.live.size());
        for (qsizetype i = 0; i < m_input.desired.size(); ++i)
            all.append(wantedRow(i));
        for (qsizetype i = 0; i < m_input.live.size(); ++i)
            if (m_matching.desiredOf.at(i) < 0)
                all.append(liveRow(i));
        return all;
    }

private:
    using Place = std::pair<QString, QString>; ///< account, product

    [[nodiscard]] Row wantedRow(qsizetype index) const;
    [[nodiscard]] Row liveRow(qsizetype index) const;
    void noteAbsence(Row &row, const Webhook &wanted) const;
    void noteLive(Row &row, const LiveWebhook &live) const;

    const JoinInput &m_input;
    const QMap<QString, const WebhookApi *> &m_apis;
    Matching m_matching;
    QHash<Place, QList<const ReadFailure *>> m_failed;
    QSet<Place> m_asked;
    std::map<QString, Comparison> m_comparisons;
};

Row Joiner::wantedRow(qsizetype index) const
{
    const Webhook &wanted = m_input.desired.at(index);
    Row row{.desired = index, .live = m_matching.liveOf.at(index)};
    const auto comparison = m_comparisons.find(wanted.product);
    if (comparison == m_comparisons.end()) {
        row.findings.append(finding(
            Severity::Error, u"webhook.product-unknown"_s,
            tr("This version knows no product “%1”.").arg(visibleText(wanted.product, 40))));
        return row;
    }
    if (m_matching.twice.contains(index))
        row.findings.append(finding(Severity::Warning, u"webhook.twice"_s,
                                    tr("The workspace has this webhook twice: 8x8 keeps one "
                                       "record for it."),
                                    tr("Remove one of the two from the workspace.")));
    if (row.live < 0) {
        noteAbsence(row, wanted);
        return row;
    }
    const LiveWebhook &live = m_input.live.at(row.live);
    row.fields = comparison->second.fields(wanted, &live, traceOf(m_input, wanted.id));
    const auto any = [&row](FieldState state) {
        return std::any_of(row.fields.cbegin(), row.fields.cend(),
                           [state](const auto &one) { return one.state == state; });
    };
    row.state = any(FieldState::Different)      ? State::Differs
                : any(FieldState::Unverifiable) ? State::AuthUnverifiable
                                                : State::InSync;
    noteLive(row, live);
    return row;
}

/// Nothing was found: because it is not there, or because nobody could look.
void Joiner::noteAbsence(Row &row, const Webhook &wanted) const
{
    if (const Product &product = m_apis.value(wanted.product)->product();
        product.legacy && !product.writable) {
        // No call lists them: what somebody wrote down is taken at its word.
        row.state = State::MustMigrate;
        row.findings.append(finding(Severity::Warning, u"webhook.must-migrate"_s,
                                    tr("Written down as an old record; no documented call tells "
                                       "whether it is there."),
                                    product.elsewhere));
        return;
    }
    const Place place{wanted.account, wanted.product};
    for (const ReadFailure *one : m_failed.value(place)) {
        if (!one->scope.isEmpty() && one->scope != wanted.scope)
            continue;
        row.state = State::NotRead;
        auto said = finding(Severity::Warning, u"webhook.not-read"_s,
                            tr("What 8x8 has could not be read, so nobody knows whether this "
                               "webhook is there."),
                            tr("Read again."));
        said.code = one->error.code;
        row.findings.append(said);
        return;
    }
    row.state = m_asked.contains(place) ? State::Missing : State::Unknown;
}

Row Joiner::liveRow(qsizetype index) const
{
    const LiveWebhook &live = m_input.live.at(index);
    Row row{.state = State::NotManaged, .live = index};
    if (m_matching.duplicates.contains(index)) {
        row.state = State::Duplicate;
        row.findings.append(finding(
            Severity::Warning, u"webhook.duplicate"_s,
            tr("8x8 answers more than one record of this key; which of them gets the events, and "
               "which a write replaces, it does not document."),
            tr("Delete them, and create one.")));
    }
    noteLive(row, live);
    return row;
}

void Joiner::noteLive(Row &row, const LiveWebhook &live) const
{
    // What the workspace wants in this form is compared like any other.
    if (!live.oldVersion.isEmpty() && row.desired < 0) {
        row.state = State::MustMigrate;
        row.findings.append(
            finding(Severity::Warning, u"webhook.must-migrate"_s,
                    tr("A record of the old form, version %1: while it is there, 8x8 may refuse a "
                       "new one for this sub-account.")
                        .arg(visibleText(live.oldVersion, 20)),
                    tr("Plan its migration.")));
    }
    const WebhookApi *api = m_apis.value(live.product);
    if (api && api->product().typed && live.oldVersion.isEmpty()) {
        const auto &types = api->product().types;
        const bool known = std::any_of(types.cbegin(), types.cend(), [&live](const EventType &one) {
            return one.id == live.type;
        });
        if (live.type.isEmpty())
            row.findings.append(finding(Severity::Note, u"webhook.type-unreported"_s,
                                        tr("8x8 did not report which type this record is for.")));
        else if (!known)
            row.findings.append(finding(Severity::Note, u"webhook.type-unknown"_s,
                                        tr("The type “%1” is not among those that 8x8 documents.")
                                            .arg(visibleText(live.type, 40))));
    }
    if (!live.unknown.isEmpty())
        row.findings.append(
            finding(Severity::Note, u"webhook.members-unknown"_s,
                    tr("The record has members that 8x8 does not document: %1. They are shown, "
                       "and never sent.")
                        .arg(visibleText(live.unknown.join(u", "_s), 200))));
}

QString unverifiable(const Row &row)
{
    QStringList names;
    bool onlyAuth = true;
    for (const auto &field : row.fields) {
        if (field.state != FieldState::Unverifiable)
            continue;
        names.append(field.name);
        onlyAuth &=
            field.name.contains(u"auth"_s, Qt::CaseInsensitive) || field.name == u"password";
    }
    return onlyAuth ? tr("auth unverifiable") : tr("unverifiable: %1").arg(names.join(u", "_s));
}

QString differing(const Row &row)
{
    QStringList names;
    for (const auto &field : row.fields)
        if (field.state == FieldState::Different)
            names.append(field.name);
    return tr("differs: %1").arg(names.join(u", "_s));
}

} // namespace

QList<Row> join(const JoinInput &input, const QMap<QString, const WebhookApi *> &apis)
{
    return Joiner(input, apis).rows();
}

QString stateName(State state)
{
    switch (state) {
    case State::InSync:
        return u"in-sync"_s;
    case State::AuthUnverifiable:
        return u"auth-unverifiable"_s;
    case State::Differs:
        return u"differs"_s;
    case State::Missing:
        return u"missing"_s;
    case State::NotManaged:
        return u"not-managed"_s;
    case State::Duplicate:
        return u"duplicate"_s;
    case State::MustMigrate:
        return u"must-migrate"_s;
    case State::NotRead:
        return u"not-read"_s;
    case State::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString stateTitle(const Row &row)
{
    switch (row.state) {
    case State::InSync:
        return tr("in sync");
    case State::AuthUnverifiable:
        return unverifiable(row);
    case State::Differs:
        return differing(row);
    case State::Missing:
        return tr("missing");
    case State::NotManaged:
        return tr("not managed");
    case State::Duplicate:
        return tr("duplicate");
    case State::MustMigrate:
        return tr("must be migrated");
    case State::NotRead:
        return tr("not read");
    case State::Unknown:
        break;
    }
    return tr("not asked yet");
}

} // namespace sendbench::webhooks
