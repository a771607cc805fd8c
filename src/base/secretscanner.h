// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <bitset>

namespace sendbench
{

/// Finds many byte strings in one pass. Internal to base: the redactor's search.
class SecretScanner
{
public:
    struct Hit {
        qsizetype from;
        qsizetype to;
        QString label;
        bool inBase64 = false; ///< goes as far as its run of base64 characters
    };

    [[nodiscard]] static bool isBase64Char(char c);

    /// `inBase64`: a hit takes the whole run of base64 characters around it. The same bytes again
    /// keep their first label.
    void add(const QByteArray &bytes, const QString &label, bool inBase64);
    [[nodiscard]] bool isEmpty() const { return m_needles.isEmpty(); }

    [[nodiscard]] qsizetype longest() const { return m_longest; } ///< bytes looked for

    /// By their place; they may overlap, and hits inside another may be left out. Ends early, with
    /// what it has, once `stop` is set.
    [[nodiscard]] QList<Hit> scan(QByteArrayView bytes, const std::atomic_bool *stop) const;

private:
    struct Needle {
        QByteArray bytes;
        QString label;
        bool inBase64;
    };

    /// Needles that begin alike. A few are compared one by one; of thousands (all keys of one
    /// system) only the sizes are gone through, and each is looked up.
    struct Alike {
        qsizetype count = 0;
        QList<qsizetype> needles; ///< longest first; while they are few
        QList<qsizetype> sizes;   ///< longest first
    };

    QHash<QByteArray, qsizetype> m_known;
    QList<Needle> m_needles;
    qsizetype m_longest = 0;
    std::bitset<65536> m_starts; ///< first two bytes of the longer needles
    QHash<quint16, Alike> m_byStart;
    std::array<qsizetype, 256> m_single = allNone(); ///< needles of one byte

    [[nodiscard]] static std::array<qsizetype, 256> allNone();
    [[nodiscard]] qsizetype longestAt(const char *at, const char *end) const;
};

} // namespace sendbench
