// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"
#include "templates/values.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sendbench::templates
{

/// What a phone shows, as data: runs of text, no HTML, no pictures. The window paints it
/// (ui/templates), the tests read it.

struct Run {
    QString text;
    bool bold = false;
    bool italic = false;
    bool strike = false;
    bool mono = false;
    bool variable = false; ///< filled from a value or a sample
    bool operator==(const Run &) const = default;
};

struct Paragraph {
    enum class Kind { Plain, Bullet, Numbered, Quote, Code };
    Kind kind = Kind::Plain;
    int number = 0; ///< of Numbered
    QList<Run> runs;
    bool operator==(const Paragraph &) const = default;
};

struct PreviewHeader {
    HeaderFormat format = HeaderFormat::Text;
    QList<Run> text;
    QString url; ///< a picture or film that could be fetched when the user asks
    QString name;
    QString address;
    bool operator==(const PreviewHeader &) const = default;
};

struct PreviewButton {
    ButtonType type = ButtonType::QuickReply;
    QString label;
    QString detail; ///< where it leads: address, number, code
    bool operator==(const PreviewButton &) const = default;
};

struct PreviewOffer {
    QString title;
    QString countdown;   ///< "Ends in 1 d 2 h"; empty: no expiry
    bool urgent = false; ///< the last hour
    QString code;        ///< empty: no code line
    bool operator==(const PreviewOffer &) const = default;
};

struct PreviewCard {
    std::optional<PreviewHeader> header;
    QList<Paragraph> body;
    QList<PreviewButton> buttons;
    bool operator==(const PreviewCard &) const = default;
};

struct Preview {
    std::optional<PreviewHeader> header;
    std::optional<PreviewOffer> offer;
    QList<Paragraph> body;
    bool folds = false; ///< more than kFoldedLines lines go behind "Read more" on a phone
    QString footer;
    QList<PreviewButton> buttons;
    qsizetype shownButtons = 0; ///< rows under the bubble before "See all options"
    QList<PreviewCard> cards;
    bool rightToLeft = false;
    /// What other clients do not show: "WhatsApp Desktop shows a notice instead …".
    QStringList notices;
    bool operator==(const Preview &) const = default;
};

inline constexpr int kFoldedLines = 5;

/// `values` where the user gave them, else the samples, else the variable itself.
[[nodiscard]] Preview preview(const Template &t, const Values &values, const QDateTime &now);

/// WhatsApp's marks (*bold* _italic_ ~strike~ `inline` ```mono``` lists, quotes) as runs.
[[nodiscard]] QList<Paragraph> formatted(const QString &text);

} // namespace sendbench::templates
