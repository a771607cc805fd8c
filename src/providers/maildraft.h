// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace sendbench::providers
{

/// A mail that a person looks at and sends; the program sends none.
struct MailDraft {
    QString to; ///< address, or empty where only the person is known
    QString subject;
    QString body; ///< lines end with '\n'

    bool operator==(const MailDraft &) const = default;
};

/// For the system's mail program.
[[nodiscard]] QUrl mailtoUrl(const MailDraft &draft);
/// RFC 5322 with X-Unsent, so that mail programs open it as a draft: UTF-8, lines end with CR LF.
/// What could begin a header of its own is left out of the headers.
[[nodiscard]] QByteArray emlFile(const MailDraft &draft);

} // namespace sendbench::providers
