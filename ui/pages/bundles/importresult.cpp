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
}

void ImportResult::showResult(const QString &sentence, const QList<Wanted> &secrets)
{
    m_sentence->setText(sentence);
    delete std::exchange(m_list, nullptr);
    if (!secrets.isEmpty()) {
        auto *scroll = new QScrollArea(this);
        scroll->setObjectName(u"importSecrets"_s);
        scroll->setAccessibleName(tr("Secrets to be given"));
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        auto *inside = new QWidget(scroll);
        auto *rows = new QVBoxLayout(inside);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        for (const Wanted &one : secrets) {
            const QString text =
                tr("Give %1 of %2").arg(visibleText(one.key.field), visibleText(one.key.owner));
            auto *link = new QPushButton(text, inside);
            link->setObjectName(u"give."_s + one.key.owner + u'.' + one.key.field);
            link->setProperty("link", true);
            connect(link, &QPushButton::clicked, this,
                    [this, one] { m_context.open(one.page, one.key.owner); });
            rows->addWidget(link, 0, Qt::AlignLeft);
        }
        rows->addStretch(1);
        scroll->setWidget(inside);
        scroll->setFixedHeight(std::min(inside->sizeHint().height(), kTallest));
        m_list = scroll;
        m_column->addWidget(scroll);
    }
    show();
}

} // namespace sendbench::ui
