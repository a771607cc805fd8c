// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/bundles/importresult.h"

#include "base/visibletext.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kTallest = 120; ///< then it scrolls
}

ImportResult::ImportResult(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_sentence(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"importResult"_s);
    setProperty("notice", u"info"_s);
    m_sentence->setObjectName(u"importSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_column->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace12, Theme::kSpace8);
    m_column->setSpacing(Theme::kSpace4);
    m_column->addWidget(m_sentence);
    // Not within the turn of what told it: a link of the list may be what was pressed.
    connect(
        &context.engine.secretWatch(), &secrets::SecretWatch::changed, this,
        [this] {
            if (!m_wanted.isEmpty())
                draw();
        },
        Qt::QueuedConnection);
}

bool ImportResult::isHere(const secrets::SecretKey &key) const
{
    return m_context.engine.secretWatch().states({key}).value(key.field).presence ==
           SecretState::Presence::Present;
}

QString ImportResult::sentence() const
{
    return m_sentence->text();
}

void ImportResult::showResult(const QString &came, const QList<Wanted> &secrets)
{
    m_came = came;
    m_wanted = secrets;
    draw();
    show();
}

void ImportResult::draw()
{
    const bool all = std::all_of(m_wanted.begin(), m_wanted.end(),
                                 [this](const Wanted &one) { return isHere(one.key); });
    const QString more = m_wanted.isEmpty() ? tr("Undo takes it back.")
                         : all
                             ? tr("A bundle holds no secrets; all that it needs are here already.")
                             : tr("A bundle holds no secrets; these are needed:");
    m_sentence->setText(m_came + u' ' + more);
    delete std::exchange(m_list, nullptr);
    if (m_wanted.isEmpty())
        return;
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"importSecrets"_s);
    scroll->setAccessibleName(tr("Secrets that are needed"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const Wanted &one : std::as_const(m_wanted))
        addRow(*rows, inside, one);
    rows->addStretch(1);
    scroll->setWidget(inside);
    scroll->setFixedHeight(std::min(inside->sizeHint().height(), kTallest));
    m_list = scroll;
    m_column->addWidget(scroll);
}

void ImportResult::addRow(QVBoxLayout &rows, QWidget *inside, const Wanted &one)
{
    const QString field = visibleText(one.key.field);
    const QString owner = visibleText(one.key.owner);
    const QString name = one.key.owner + u'.' + one.key.field;
    if (isHere(one.key)) {
        auto *label = new QLabel(tr("%1 of %2 is here already").arg(field, owner), inside);
        label->setObjectName(u"here."_s + name);
        label->setTextFormat(Qt::PlainText);
        rows.addWidget(label);
        return;
    }
    auto *link = new QPushButton(tr("Give %1 of %2").arg(field, owner), inside);
    link->setObjectName(u"give."_s + name);
    link->setProperty("link", true);
    connect(link, &QPushButton::clicked, this,
            [this, one] { m_context.open(one.page, one.key.owner); });
    rows.addWidget(link, 0, Qt::AlignLeft);
}

} // namespace sendbench::ui
