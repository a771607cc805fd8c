// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>

namespace sendbench::workspace
{

struct Document;

/// Where the objects of a document stand, by their ids. Internal to workspace: Document's look-ups.
///
/// It holds the lists that it was made of, so their memory stays theirs: a list of the document
/// that still shares it is unchanged, and any other is not believed to be. What it knows is made
/// when it is first asked for. A value that never changes; any thread.
class DocumentIndex
{
public:
    DocumentIndex() = default; ///< of nothing
    /// What `before` knows of lists that are the same still is taken over.
    DocumentIndex(const Document &document, const DocumentIndex &before);

    /// The place in the document's list of that name; -1: none. Looked for from the start where the
    /// list has changed since.
    [[nodiscard]] qsizetype account(const Document &document, const QString &id) const;
    [[nodiscard]] qsizetype provider(const Document &document, const QString &id) const;
    [[nodiscard]] qsizetype storedTemplate(const Document &document, const QString &id) const;
    [[nodiscard]] qsizetype webhook(const Document &document, const QString &id) const;

    /// It is no part of what a document says.
    bool operator==(const DocumentIndex &) const { return true; }

private:
    struct Lists;
    std::shared_ptr<const Lists> m_lists;
};

} // namespace sendbench::workspace
