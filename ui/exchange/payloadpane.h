// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/latesttask.h"
#include "ui/exchange/payloadsearch.h"
#include "ui/exchange/payloadview.h"

#include <QWidget>

class QLabel;

namespace sendbench::ui
{

class SearchBar;

struct PayloadContent {
    QByteArray bytes;
    bool pretty = false; ///< lay out JSON; anything else stays as it is
    QString note;        ///< shown in the footer
};

/// A payload with its search line and a footer that says size and encoding. Lays out, counts and
/// searches in workers; a late result never replaces newer content.
class PayloadPane final : public QWidget
{
    Q_OBJECT

public:
    PayloadPane(const Theme &theme, const Clipboard &clipboard, QWidget *parent = nullptr);
    ~PayloadPane() override;

    void setContent(const PayloadContent &content);
    [[nodiscard]] PayloadView &view() { return *m_view; }
    /// The content is on screen as it will stay.
    [[nodiscard]] bool isSettled() const;
    /// A word on what was just done, until the content changes.
    void setNotice(const QString &notice);

    /// Ctrl+F, F3 and Shift+F3 wherever the focus is inside `scope`.
    void takeShortcutsOf(QWidget *scope);
    void openSearch();
    void findNext(int direction);

Q_SIGNALS:
    void settled();

private:
    struct Prepared {
        PayloadDocument document;
        TextCoding coding = TextCoding::Empty;
        qsizetype size = 0; ///< as received
        jsontext::Broken broken;
        bool brokenJson = false;
    };
    [[nodiscard]] static Prepared prepare(const PayloadContent &content,
                                          const std::atomic_bool *stop);
    void take(const Prepared &prepared);
    void updateFooter();
    [[nodiscard]] QString described() const;
    void search();
    void showHits();
    void goToHit(qsizetype index);
    void closeSearch();

    PayloadView *m_view;
    SearchBar *m_search;
    QLabel *m_about;
    QLabel *m_note;
    LatestTask<Prepared> m_preparing{this};
    LatestTask<SearchHits> m_searching{this};
    PayloadContent m_content;
    Prepared m_prepared;
    SearchHits m_hits;
    qsizetype m_hit = -1;
    QString m_notice;
};

} // namespace sendbench::ui
