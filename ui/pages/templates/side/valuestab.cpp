// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/side/valuestab.h"

#include "base/ids.h"
#include "diagnosis/errortext.h"
#include "integrations/clevertap/templatepayload.h"
#include "templates/payload.h"
#include "ui/exchange/payloadpane.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/forms/taborder.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/rows.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

const QString kMeta = u"routeMeta"_s;
const QString kEight = u"routeEight"_s;
const QString kCleverTap = u"routeCleverTap"_s;

/// Nobody fills in more by hand.
constexpr qsizetype kMostRows = 80;
constexpr int kAfterMs = 60;

/// Of no country: the number range for examples in books and films.
const QString kSomebody = u"441632960001"_s;
const QString kBusiness = u"441632960000"_s;

templates::Target targetOf(const QString &route)
{
    return route == kEight       ? templates::Target::EightByEight
           : route == kCleverTap ? templates::Target::CleverTap
                                 : templates::Target::Meta;
}

Result<QByteArray> payloadOf(const QString &route, const templates::Template &t,
                             const templates::Values &values)
{
    const auto known = templates::normalised(t, values);
    if (!known)
        return Failure(known.error());
    if (route == kEight)
        return templates::eightPayload(t, *known, {.to = u'+' + kSomebody, .messageId = {}});
    if (route == kCleverTap)
        return integrations::clevertap::templatePayload(
            t, *known, {.wabaNumber = kBusiness, .to = kSomebody, .msgId = u"example-1"_s});
    return templates::metaPayload(t, *known, {.to = kSomebody, .messageId = {}});
}

/// What is written in a field that has no sample of its own.
QString exampleOf(templates::ValueKind kind)
{
    switch (kind) {
    case templates::ValueKind::ParameterType:
        return QStringList{u"text"_s, u"currency"_s, u"date_time"_s}.join(u", "_s);
    case templates::ValueKind::Currency:
        return u"EUR"_s;
    case templates::ValueKind::Amount:
        return u"12.34"_s;
    case templates::ValueKind::WebAddress:
        return u"https://…"_s;
    default:
        return {};
    }
}

QLabel *small(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(theme.font(Theme::FontRole::Help));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ValuesTab::ValuesTab(const PageContext &context, TemplateSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_fields(new QVBoxLayout)
    , m_none(new QLabel(tr("Every send of this template is the same: it has no values."), this))
    , m_routes(new TabRow(context.theme, TabButton::Look::Segment, this))
    , m_message(new QLabel(this))
    , m_payload(new PayloadPane(context.theme, context.clipboard, this))
    , m_more(new QCheckBox(tr("More that Meta's API takes"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    m_more->setObjectName(u"moreValues"_s);
    m_more->setToolTip(tr("Money and moments in the reader's own form, and where a tap on the "
                          "message leads"));
    m_none->setProperty("role", u"muted"_s);
    m_none->setWordWrap(true);
    m_fields->setSpacing(Theme::kSpace8);
    m_fields->addWidget(m_none);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Theme::kSpace16, Theme::kSpace12, Theme::kSpace16, Theme::kSpace12);
    inside->addLayout(m_fields);
    inside->addWidget(m_more);
    inside->addStretch(1);

    m_routes->add(kMeta, tr("Meta"))->setAccessibleName(tr("Body for Meta's API"));
    m_routes->add(kEight, tr("8x8"))->setAccessibleName(tr("Body for 8x8's API"));
    m_routes->add(kCleverTap, tr("CleverTap"))->setAccessibleName(tr("Body that CleverTap sends"));
    m_routes->choose(kEight);
    m_copy->setObjectName(u"copyTemplatePayload"_s);
    m_copy->setAccessibleName(tr("Copy the payload"));
    m_message->setObjectName(u"templatePayloadMessage"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", u"muted"_s);
    m_message->setMargin(Theme::kSpace16);
    m_payload->takeShortcutsOf(this);
    m_payload->view().setWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    row->addWidget(m_routes);
    row->addStretch(1);
    row->addWidget(m_copy);
    auto *lower = new QWidget(this);
    auto *below = new QVBoxLayout(lower);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addLayout(row);
    below->addWidget(m_message);
    below->addWidget(m_payload, 1);
    below->addStretch(0);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(scrolled(inside, this));
    split->addWidget(lower);
    split->setSizes({300, 300});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ValuesTab::refresh);
    const auto soon = [this] {
        if (isVisible())
            m_soon.start(kAfterMs);
    };
    connect(&session, &TemplateSession::changed, this, soon);
    connect(&session, &TemplateSession::valuesChanged, this, soon);
    connect(m_routes, &TabRow::chosenChanged, this, &ValuesTab::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ValuesTab::copy);
    connect(m_more, &QCheckBox::clicked, this, &ValuesTab::refresh);
}

void ValuesTab::showEvent(QShowEvent *event)
{
    learnQuietly(m_context, this);
    refresh();
    QWidget::showEvent(event);
}

templates::Values ValuesTab::filledIn() const
{
    templates::Values values = templates::sampleValues(m_session.value());
    for (const auto &[key, text] : m_session.values())
        if (std::any_of(m_rows.cbegin(), m_rows.cend(),
                        [&, wanted = key](const Row &row) { return row.field.key == wanted; }))
            values.insert(key, text);
    return values;
}

void ValuesTab::refresh()
{
    m_soon.stop();
    QList<templates::ValueField> fields;
    QList<templates::ValueField> more;
    if (m_session.isOpen()) {
        fields = templates::valueFields(m_session.value());
        if (m_routes->chosen() == kMeta)
            more = templates::moreFields(m_session.value());
    }
    m_more->setVisible(!more.isEmpty());
    if (m_more->isChecked())
        fields += more;
    makeRows(fields.mid(0, kMostRows));
    const templates::Values values = filledIn();
    showProblems(values);
    showPayload(values);
}

void ValuesTab::makeRows(const QList<templates::ValueField> &fields)
{
    QStringList wanted;
    QStringList there;
    for (const auto &field : fields)
        wanted.append(field.key + u'\n' + field.label);
    for (const Row &row : std::as_const(m_rows))
        there.append(row.field.key + u'\n' + row.field.label);
    m_none->setVisible(fields.isEmpty());
    if (wanted != there) {
        for (const Row &row : std::as_const(m_rows)) {
            row.whole->hide();
            row.whole->setParent(nullptr);
            row.whole->deleteLater();
        }
        m_rows.clear();
        for (const auto &field : fields) {
            auto *whole = new QWidget(this);
            const QString title = field.required ? field.label + u" *"_s : field.label;
            auto *label = small(m_context.theme, title, whole);
            auto *line = new BoundedLineEdit(whole);
            line->setObjectName(u"value."_s + field.key);
            line->setAccessibleName(title);
            label->setBuddy(line);
            auto *problem = small(m_context.theme, {}, whole);
            problem->setProperty("role", u"caution"_s);
            problem->hide();
            auto *column = new QVBoxLayout(whole);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(Theme::kSpace4);
            column->addWidget(label);
            column->addWidget(line);
            column->addWidget(problem);
            m_fields->addWidget(whole);
            connect(
                line, &BoundedLineEdit::edited, this,
                [this, key = field.key](const QString &text) { m_session.setValue(key, text); });
            m_rows.append(Row{.field = field, .whole = whole, .line = line, .problem = problem});
        }
        setTabOrderByLayout(*this);
    }
    const templates::Values samples = templates::sampleValues(m_session.value());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.field = fields.at(i);
        const QString sample = samples.value(row.field.key);
        row.line->setPlaceholderText(sample.isEmpty() ? exampleOf(row.field.kind) : sample);
        row.line->show(m_session.values().value(row.field.key));
    }
}

void ValuesTab::showProblems(const templates::Values &values)
{
    const Findings found = m_session.isOpen() ? templates::checkValues(m_session.value(), values,
                                                                       targetOf(m_routes->chosen()))
                                              : Findings();
    for (const Row &row : std::as_const(m_rows)) {
        QString said;
        for (const Finding &finding : found)
            if (finding.path == row.field.key && said.isEmpty())
                said =
                    finding.fix.isEmpty() ? finding.message : finding.message + u' ' + finding.fix;
        row.problem->setText(said);
        row.problem->setVisible(!said.isEmpty());
        row.line->setAccessibleDescription(said);
    }
}

void ValuesTab::showPayload(const templates::Values &values)
{
    if (!m_session.isOpen()) {
        m_bytes.clear();
        m_message->clear();
    } else if (const auto made = payloadOf(m_routes->chosen(), m_session.value(), values)) {
        m_bytes = m_context.engine.redactor().redact(*made);
        m_message->clear();
    } else {
        m_bytes.clear();
        m_message->setText(
            tr("The payload cannot be made yet. %1").arg(diagnosis::fullText(made.error())));
    }
    m_message->setVisible(!m_message->text().isEmpty());
    m_payload->setVisible(!m_bytes.isEmpty());
    m_copy->setEnabled(!m_bytes.isEmpty());
    m_payload->setContent({.bytes = m_bytes, .pretty = true, .note = {}});
}

void ValuesTab::copy()
{
    if (m_soon.isActive())
        refresh(); // what was typed last is copied too
    m_context.clipboard.copy(this, QString::fromUtf8(m_bytes),
                             [this] { m_context.toast(tr("Copied")); });
}

} // namespace sendbench::ui
