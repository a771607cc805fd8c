// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace sendbench
{

/// Bytes with their escapes undone, and where each came from. Internal to base: the redactor looks
/// for secrets through it, whatever mixture of escapes a writer chose.
class DecodedView
{
public:
    enum class Escapes {
        Percent, ///< %2B
        Form,    ///< %2B, and + for a blank
        Json,    ///< \u00e9 \" \/
        Html,    ///< &amp; &#39; &#x27;
        Quoted,  ///< quoted-printable: =3D, and = at the end of a line
        Any ///< %2B, \u00e9 \x41 \" \$, &amp;, '\'' of a shell: one layer of all that need no guess
    };

    /// Nothing if the bytes hold no such escape: the view would be the bytes themselves.
    [[nodiscard]] static std::optional<DecodedView> of(const QByteArray &bytes, Escapes escapes);

    /// Of each run of base64 (or base64url) what it stands for, without its first `lead`
    /// characters; whatever else there is becomes a line feed. A place is that of the whole run.
    /// Nothing if no run is long enough.
    [[nodiscard]] static std::optional<DecodedView> ofBase64(const QByteArray &bytes, int lead);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// The place in the original of a byte / of the end of a run of bytes.
    [[nodiscard]] qsizetype start(qsizetype index) const;
    [[nodiscard]] qsizetype end(qsizetype index) const;

private:
    /// One escape: where it and what it stands for begin and end.
    struct Place {
        quint32 from;
        quint32 to;
        quint32 shownFrom;
        quint32 shownTo;
    };

    QByteArray m_bytes;
    std::vector<Place> m_places;
};

} // namespace sendbench
