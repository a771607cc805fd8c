// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/counting.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

constexpr char32_t kPictureSelector = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

/// Blocks of Unicode whose characters are pictures by themselves.
bool isPicture(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x26FF) || c == 0x2705 ||
           c == 0x270A || c == 0x270B || c == 0x2728 || c == 0x274C || c == 0x274E ||
           (c >= 0x2753 && c <= 0x2757 && c != 0x2756) || (c >= 0x2795 && c <= 0x2797) ||
           c == 0x27B0 || c == 0x27BF || c == 0x231A || c == 0x231B || c == 0x23E9 ||
           (c >= 0x23EA && c <= 0x23F3) || c == 0x2B50 || c == 0x2B55 || c == 0x2B1B ||
           c == 0x2B1C || c == 0x2764;
}

/// From here on characters combine, or are pictures.
constexpr char16_t kFirstCombining = 0x0300;

bool isPlain(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(),
                        [](QChar c) { return c.unicode() >= kFirstCombining; });
}

bool isEmoji(QStringView grapheme)
{
    for (qsizetype i = 0; i < grapheme.size(); ++i) {
        char32_t c = grapheme[i].unicode();
        if (c < kFirstCombining)
            continue;
        if (grapheme[i].isHighSurrogate() && i + 1 < grapheme.size() &&
            grapheme[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(grapheme[i], grapheme[i + 1]);
        if (isPicture(c) || c == kPictureSelector || c == kKeycap)
            return true;
    }
    return false;
}

void eachGrapheme(const QString &text, const std::function<void(QStringView)> &use)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        use(QStringView(text).mid(from, to - from));
        from = to;
    }
}

} // namespace

TextLength measure(const QString &text)
{
    TextLength length{.utf16Units = text.size()};
    if (isPlain(text)) {
        length.graphemes = text.size() - text.count(u"\r\n"_s);
        return length;
    }
    eachGrapheme(text, [&](QStringView grapheme) {
        ++length.graphemes;
        length.emoji += isEmoji(grapheme) ? 1 : 0;
    });
    return length;
}

qsizetype countedLength(const QString &text)
{
    return text.size();
}

bool hasEmoji(const QString &text)
{
    return !isPlain(text) && measure(text).emoji > 0;
}

qsizetype emojiEndingAt(const QString &text, qsizetype position)
{
    if (position <= 0 || position > text.size() || text[position - 1].unicode() < kFirstCombining)
        return -1;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    if (!finder.isAtBoundary())
        return -1;
    const qsizetype from = finder.toPreviousBoundary();
    return from >= 0 && isEmoji(QStringView(text).mid(from, position - from)) ? from : -1;
}

QString withoutEmoji(const QString &text)
{
    QString kept;
    eachGrapheme(text, [&](QStringView grapheme) {
        if (!isEmoji(grapheme))
            kept += grapheme;
    });
    return kept;
}

} // namespace sendbench::templates
