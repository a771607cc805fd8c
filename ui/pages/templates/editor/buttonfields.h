// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

class QLabel;
class QMenu;
class QPushButton;

namespace sendbench::ui
{

class ButtonCard;
class PartField;

/// The buttons of the message, or of one card. Cards have the same number and types of buttons:
/// what changes that on one, changes it on all.
class ButtonFields final : public EditorPart
{
    Q_OBJECT

public:
    /// `card` -1: of the message.
    ButtonFields(const EditorContext &context, qsizetype card, QWidget *parent);

    void setCard(qsizetype card);
    void refresh() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using Shape = std::function<void(QList<templates::Button> &)>;

    [[nodiscard]] const QList<templates::Button> &buttons() const;
    /// One step; on every card where this is a card's.
    void reshape(const QString &label, const Shape &change);
    void changeOne(qsizetype index, const QString &label,
                   const std::function<void(templates::Button &)> &change, const QString &mergeKey);
    void add(templates::ButtonType type);
    void move(qsizetype from, qsizetype to);
    void makeRow();
    void makeMenu();
    void showDropPlace(const QPoint &global);
    void drop(qsizetype from, const QPoint &global);
    [[nodiscard]] qsizetype placeAt(const QPoint &global) const;

    qsizetype m_card;
    PartField *m_field;
    QWidget *m_list;
    QList<ButtonCard *> m_rows;
    QPushButton *m_add;
    QMenu *m_menu;
    bool m_menuForCodes = false;
    qsizetype m_dropAt = -1;
};

} // namespace sendbench::ui
