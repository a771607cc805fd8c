// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/payloadpane.h"

#include "ui/exchange/searchbar.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kAtOnce = 64 * 1024; ///< prepared without a worker
} // namespace

PayloadPane::PayloadPane(const Theme &theme, const Clipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_view(new PayloadView(theme, clipboard, this))
    , m_search(new SearchBar(theme, this))
    , m_about(new QLabel(this))
    , m_note(new QLabel(this))
{
    m_view->setObjectName(u"Payload"_s);
    m_view->setAccessibleName(tr("Payload"));
    m_about->setObjectName(u"PayloadAbout"_s);
    m_about->setProperty("role", u"help"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"PayloadNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("role", u"caution"_s);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_about, m_note}) {
        label->setFont(theme.font(Theme::FontRole::Help));
        label->setMinimumWidth(0);
    }
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search->hide();

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(Theme::kSpace8, Theme::kSpace4, Theme::kSpace8, Theme::kSpace4);
    footer->setSpacing(Theme::kSpace12);
    footer->addWidget(m_about);
    footer->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addLayout(footer);

    connect(m_search, &SearchBar::textChanged, this, &PayloadPane::search);
    connect(m_search, &SearchBar::next, this, [this] { findNext(1); });
    connect(m_search, &SearchBar::previous, this, [this] { findNext(-1); });
    connect(m_search, &SearchBar::closed, this, &PayloadPane::closeSearch);
    connect(m_view, &PayloadView::indexed, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    connect(m_view, &PayloadView::tooLargeToCopy, this,
            [this] { setNotice(tr("Too large for the clipboard: use “Save body…”.")); });
}

PayloadPane::~PayloadPane() = default;

PayloadPane::Prepared PayloadPane::prepare(const PayloadContent &content,
                                           const std::atomic_bool *stop)
{
    Prepared prepared;
    prepared.size = content.bytes.size();
    prepared.coding = codingOf(content.bytes);
    prepared.document.bytes = content.bytes;
    if (!content.pretty || content.bytes.trimmed().isEmpty())
        return prepared;
    auto laid = jsontext::indented(content.bytes, {.stop = stop});
    if (laid) {
        prepared.document = {std::move(laid->text), true, std::move(laid->folds)};
        return prepared;
    }
    prepared.broken = laid.error();
    const qsizetype first = content.bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto begin =
        std::find_if_not(content.bytes.begin() + first, content.bytes.end(),
                         [](char c) { return QByteArrayView(" \t\r\n").contains(c); });
    // What does not even begin like JSON was never meant to be.
    prepared.brokenJson = begin != content.bytes.end() && (*begin == '{' || *begin == '[');
    return prepared;
}

void PayloadPane::setContent(const PayloadContent &content)
{
    // The same again (a tab chosen twice) keeps place, folds and selection.
    const bool same = content.pretty == m_content.pretty &&
                      content.bytes.constData() == m_content.bytes.constData() &&
                      content.bytes.size() == m_content.bytes.size() && !content.bytes.isEmpty();
    m_content = content;
    m_notice.clear();
    if (same) {
        updateFooter();
        return;
    }
    m_preparing.stop();
    m_searching.stop();
    m_hits = {};
    m_hit = -1;
    if (content.bytes.size() <= kAtOnce) {
        take(prepare(content, nullptr));
        return;
    }
    m_view->setDocument({});
    m_preparing.run([content](const std::atomic_bool &stop) { return prepare(content, &stop); },
                    [this](const Prepared &prepared) { take(prepared); });
    updateFooter();
}

void PayloadPane::take(const Prepared &prepared)
{
    m_prepared = prepared;
    m_view->setDocument(prepared.document);
    // The view holds it now; twice the reference would cost a copy on the next change.
    m_prepared.document = {};
    updateFooter();
    if (m_search->isVisibleTo(this))
        search();
    if (isSettled())
        Q_EMIT settled();
}

bool PayloadPane::isSettled() const
{
    return !m_preparing.isRunning() && m_view->isIndexed();
}

void PayloadPane::setNotice(const QString &notice)
{
    m_notice = notice;
    updateFooter();
}

QString PayloadPane::described() const
{
    const QLocale locale;
    QStringList parts{tr("%1 bytes").arg(locale.toString(m_prepared.size))};
    switch (m_prepared.coding) {
    case TextCoding::Empty:
        return tr("Empty");
    case TextCoding::Ascii:
        parts += tr("ASCII");
        break;
    case TextCoding::Utf8:
        parts += u"UTF-8"_s;
        break;
    case TextCoding::Other:
        parts += tr("not UTF-8, other bytes as \\xHH");
        break;
    }
    if (m_view->document().json)
        parts += u"JSON"_s;
    return parts.join(u" · "_s);
}

void PayloadPane::updateFooter()
{
    if (m_preparing.isRunning()) {
        m_about->setText(m_content.pretty ? tr("Laying out…") : tr("Reading…"));
        m_note->clear();
        return;
    }
    m_about->setText(described());
    QStringList notes;
    if (m_prepared.brokenJson && m_prepared.broken.fault == jsontext::Fault::TooLarge)
        notes += tr("Too large to lay out; shown as received.");
    else if (m_prepared.brokenJson)
        notes += tr("Not valid JSON: it breaks at line %1, column %2. Shown as received.")
                     .arg(m_prepared.broken.line)
                     .arg(m_prepared.broken.column);
    for (const QString &note : {m_content.note, m_notice})
        if (!note.isEmpty())
            notes += note;
    m_note->setText(notes.join(u"  "_s));
    m_note->setToolTip(m_note->text().toHtmlEscaped());
}

void PayloadPane::takeShortcutsOf(QWidget *scope)
{
    const auto add = [&](const QKeySequence &keys, std::function<void()> act) {
        auto *shortcut = new QShortcut(keys, scope);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(act));
    };
    add(QKeySequence::Find, [this] { openSearch(); });
    add(QKeySequence(Qt::Key_F3), [this] { findNext(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { findNext(-1); });
}

void PayloadPane::openSearch()
{
    if (!isVisible())
        return;
    m_search->open();
    search();
}

void PayloadPane::closeSearch()
{
    m_search->hide();
    m_searching.stop();
    m_hits = {};
    m_view->setMatches({});
    m_view->setFocus();
}

void PayloadPane::search()
{
    m_hit = -1;
    m_hits = {};
    m_view->setMatches({});
    m_searching.stop();
    const QByteArray needle = m_search->text().toUtf8();
    if (needle.isEmpty()) {
        m_search->setCount({});
        return;
    }
    m_search->setCount(tr("Searching…"));
    m_searching.run([bytes = m_view->document().bytes, needle](
                        const std::atomic_bool &stop) { return findAll(bytes, needle, &stop); },
                    [this](const SearchHits &hits) {
                        m_hits = hits;
                        m_view->setMatches(hits.places);
                        // The nearest one from where the reader is.
                        const auto at = std::partition_point(
                            hits.places.begin(), hits.places.end(), [this](const auto &place) {
                                return place.begin < m_view->selection().begin;
                            });
                        if (!hits.places.isEmpty())
                            goToHit((at - hits.places.begin()) % hits.places.size());
                        showHits();
                    });
}

void PayloadPane::showHits()
{
    const QLocale locale;
    const QString total =
        locale.toString(m_hits.places.size()) + (m_hits.more ? u"+"_s : QString());
    if (m_hits.places.isEmpty())
        m_search->setCount(tr("No match"));
    else
        m_search->setCount(tr("%1 of %2").arg(locale.toString(m_hit + 1), total));
}

void PayloadPane::findNext(int direction)
{
    if (!m_search->isVisibleTo(this)) {
        openSearch();
        return;
    }
    const qsizetype count = m_hits.places.size();
    if (count == 0)
        return;
    goToHit((m_hit + direction + count) % count);
    showHits();
}

void PayloadPane::goToHit(qsizetype index)
{
    m_hit = index;
    m_view->select(m_hits.places.at(index));
}

} // namespace sendbench::ui
