// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sendbench::ui
{

/// What sort of file, where it is, and what may stand beside it on the chosen route.
class MediaEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MediaEditor(QWidget *parent = nullptr);

    /// Fields that the route has no place for go; what was typed into them stays for the next.
    void setRoute(std::shared_ptr<const sending::Route> route);
    void setMedia(const sending::Media &media);
    /// Without what the route has no place for.
    [[nodiscard]] sending::Media media() const;
    void focusFirst();

private:
    [[nodiscard]] QLineEdit *makeLine(const QString &name, const QString &label,
                                      const QString &hint);
    void follow();
    [[nodiscard]] sending::MediaKind kind() const;
    [[nodiscard]] sending::MediaExtras extras() const;

    std::shared_ptr<const sending::Route> m_route;
    QComboBox *m_kind;
    QLineEdit *m_url;
    QLabel *m_urlState;
    QLineEdit *m_caption;
    QLineEdit *m_fileName;
};

} // namespace sendbench::ui
