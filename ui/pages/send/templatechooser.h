// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/templatesend.h"
#include "workspace/document.h"

#include <QComboBox>
#include <QList>

class QStringListModel;

namespace sendbench::ui
{

/// A template that can be sent.
struct OfferedTemplate {
    QString id;    ///< of the workspace; empty: as it was sent, and is no longer
    QString title; ///< "order_ready · en_GB"
    QByteArray content;
    bool operator==(const OfferedTemplate &) const = default;
};

/// The templates of the workspace, those for one route first, found while typing by any part of
/// name, language or provider. Made for ten thousand.
class TemplateChooser final : public QComboBox
{
    Q_OBJECT

public:
    explicit TemplateChooser(QWidget *parent = nullptr);

    /// `routeId`: a provider configuration, or a product of an account ("acme/chatapps"). What is
    /// chosen stays so where it is still there.
    void offer(const QList<workspace::StoredTemplate> &templates, const QString &routeId);
    /// The one of this content; another one of its own, first in the list, where there is none.
    void choose(const QString &title, const QByteArray &content);
    void chooseId(const QString &id);
    void forget();                                       ///< another workspace
    [[nodiscard]] const OfferedTemplate *chosen() const; ///< nullptr: nothing is offered

Q_SIGNALS:
    void chosenChanged(); ///< another one, or another content of it

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void show(QList<OfferedTemplate> offered, const QString &id);
    using QComboBox::show;
    void take();

    QStringListModel *m_titles;
    QList<OfferedTemplate> m_offered;
    OfferedTemplate m_told; ///< what chosenChanged() was last emitted for
    qsizetype m_chosen = -1;
};

} // namespace sendbench::ui
