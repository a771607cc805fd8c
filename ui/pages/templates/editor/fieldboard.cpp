// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/fieldboard.h"

#include "ui/pages/templates/editor/partfield.h"

namespace sendbench::ui
{

FieldBoard::FieldBoard(TemplateSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FieldBoard::deal);
    connect(&session, &TemplateSession::judged, this, &FieldBoard::deal);
    connect(&session, &TemplateSession::usableChanged, this, &FieldBoard::deal);
}

void FieldBoard::add(PartField *field)
{
    m_fields.append(field);
    dealSoon();
}

void FieldBoard::remove(PartField *field)
{
    m_fields.removeOne(field);
}

PartField *FieldBoard::fieldOf(const QString &path) const
{
    const templates::Place place = placeOf(m_session.value(), path);
    PartField *best = nullptr;
    int most = 0;
    for (PartField *field : m_fields) {
        const int fits = field->isHidden() ? 0 : field->place().fits(place);
        if (fits > most) {
            best = field;
            most = fits;
        }
    }
    return best;
}

const Finding *FieldBoard::nextFix(const QWidget *focus) const
{
    const auto fixable = [](const Finding &finding) {
        return !templates::fixTitle(finding).isEmpty();
    };
    for (const PartField *field : m_fields) {
        if (!focus || !field->isAncestorOf(focus))
            continue;
        for (const Finding &finding : field->findings())
            if (fixable(finding))
                return &finding;
    }
    for (const Finding &finding : m_session.findings())
        if (fixable(finding))
            return &finding;
    return nullptr;
}

void FieldBoard::deal()
{
    QHash<PartField *, Findings> hands;
    for (const Finding &finding : m_session.findings())
        if (PartField *field = fieldOf(finding.path))
            hands[field].append(finding);
    for (PartField *field : std::as_const(m_fields))
        field->setFindings(hands.value(field));
}

} // namespace sendbench::ui
