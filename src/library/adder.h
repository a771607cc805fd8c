// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/template.h"
#include "workspace/document.h"

#include <QHash>
#include <QSet>

namespace sendbench::library
{

/// Puts many templates of one provider into a document: what would look through all that are there
/// for each is looked up once. The document outlives it and is changed through it alone meanwhile.
class Adder
{
public:
    Adder(workspace::Document &document, QString provider);

    /// As twin(): of this name and language, also among those that were put in meanwhile.
    [[nodiscard]] const workspace::StoredTemplate *twin(const templates::Template &value) const;
    /// In the place of its twin, or at the end. The reference holds until the next one.
    const workspace::StoredTemplate &put(const templates::Template &value);

private:
    workspace::Document &m_document;
    QString m_provider;
    QHash<QString, qsizetype> m_twins; ///< name and language → where it stands
    QSet<QString> m_ids;
};

} // namespace sendbench::library
