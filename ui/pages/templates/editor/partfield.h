// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/place.h"
#include "ui/pages/templates/editor/editorcontext.h"
#include "ui/pages/templates/editor/fieldboard.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

/// Which findings stand at a field.
struct PartPlace {
    templates::Place::Part part = templates::Place::Part::Template;
    qsizetype card = -1;
    qsizetype button = -1;
    QStringList members; ///< empty: all that no other field names

    /// 0: not here; the higher, the better.
    [[nodiscard]] int fits(const templates::Place &place) const;
    bool operator==(const PartPlace &) const = default;
};

/// A label with its counter, a control, a line of help, and what is wrong there.
class PartField final : public QWidget
{
    Q_OBJECT

public:
    /// The label is the control's accessible name; `control` may be null for a section's own
    /// findings.
    PartField(const EditorContext &context, const QString &label, QWidget *control,
              const PartPlace &place, QWidget *parent);
    ~PartField() override;

    [[nodiscard]] const PartPlace &place() const { return m_place; }
    void setPlace(const PartPlace &place);
    void setLabel(const QString &label);
    void setHelp(const QString &help);
    /// "212 of 1,024"; too long is said in words and colour.
    void setCount(const QString &text, bool over);
    /// The length of a text against the limit of this key, as the target counts it.
    void count(const QString &text, const QString &limitKey);
    void setFindings(const Findings &findings);
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    void focusControl();
    /// Beside the label, at its end.
    void addBeside(QWidget *widget);

private:
    void showCount(const QString &text, const QString &toolTip, bool over);

    const EditorContext &m_context;
    QPointer<FieldBoard> m_board; ///< a field that is to be deleted later may outlive it
    PartPlace m_place;
    QWidget *m_control;
    QLabel *m_label;
    QLabel *m_count;
    QLabel *m_help;
    QHBoxLayout *m_head;
    QVBoxLayout *m_rows;
    Findings m_findings;
    bool m_usable = true;
};

} // namespace sendbench::ui
