// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/preview.h"
#include "ui/pages/pagecontext.h"

#include <QScrollArea>

namespace sendbench::ui
{

class BubbleView;

/// The message beside its values, as a phone shows it. A picture is fetched only when it is asked
/// for.
class MessagePreview final : public QScrollArea
{
    Q_OBJECT

public:
    explicit MessagePreview(const PageContext &context, QWidget *parent = nullptr);

    void show(const templates::Template &t, const templates::Values &values);
    using QScrollArea::show;

private:
    void fetch(const QUrl &url);
    void take(const QUrl &url, const QByteArray &bytes);

    PageContext m_context;
    BubbleView *m_bubble;
    templates::Preview m_shown;
};

} // namespace sendbench::ui
