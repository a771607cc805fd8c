// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/templatesession.h"

#include <QHash>
#include <QList>

namespace sendbench::ui
{

class PartField;

/// The fields that are on screen, and which findings go to which of them.
class FieldBoard final : public QObject
{
    Q_OBJECT

public:
    explicit FieldBoard(TemplateSession &session, QObject *parent = nullptr);

    void add(PartField *field);
    void remove(PartField *field);
    /// The field that a finding of this path stands at; nullptr: none is on screen.
    [[nodiscard]] PartField *fieldOf(const QString &path) const;
    /// The first finding of the field with the focus that one key mends, else the first of all.
    [[nodiscard]] const Finding *nextFix(const QWidget *focus) const;
    void deal();
    /// Again, when the fields that come and go now are all there.
    void dealSoon() { m_soon.start(0); }

Q_SIGNALS:
    void sourceWanted(const QString &url);
    void fixed(const QString &title);

private:
    TemplateSession &m_session;
    QList<PartField *> m_fields;
    QTimer m_soon;
};

} // namespace sendbench::ui
