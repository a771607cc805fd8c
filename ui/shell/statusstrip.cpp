// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusstrip.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

namespace
{

/// A shape for each tone, so that the state does not hang on its colour.
QString iconOf(StatusStrip::Item item, StatusStrip::Tone tone)
{
    switch (tone) {
    case StatusStrip::Tone::Caution:
        return u"warning"_s;
    case StatusStrip::Tone::Bad:
        return u"error"_s;
    case StatusStrip::Tone::Good:
    case StatusStrip::Tone::Plain:
        break;
    }
    switch (item) {
    case StatusStrip::Item::Running:
        return u"refresh"_s;
    case StatusStrip::Item::Saved:
        return {};
    default:
        return u"dot"_s;
    }
}

Theme::Color colorOf(StatusStrip::Tone tone)
{
    switch (tone) {
    case StatusStrip::Tone::Good:
        return Theme::Color::Good;
    case StatusStrip::Tone::Caution:
        return Theme::Color::Caution;
    case StatusStrip::Tone::Bad:
        return Theme::Color::Bad;
    case StatusStrip::Tone::Plain:
        break;
    }
    return Theme::Color::Muted;
}

} // namespace

StatusStrip::StatusStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(u"statusStrip"_s);
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace8, 0, Theme::kSpace8, 0);
    layout->setSpacing(Theme::kSpace8);
    const std::pair<Item, QString> names[] = {{Item::Keychain, u"statusKeychain"_s},
                                              {Item::Sandbox, u"statusSandbox"_s},
                                              {Item::Running, u"statusRunning"_s},
                                              {Item::Saved, u"statusSaved"_s}};
    for (const auto &[item, name] : names) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setProperty("status", true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFont(theme.font(Theme::FontRole::Help));
        button->hide();
        connect(button, &QToolButton::clicked, this, [this, which = item] {
            const std::function<void()> open = m_states[which].open;
            if (open)
                open();
        });
        if (item == Item::Running)
            layout->addStretch();
        layout->addWidget(button);
        m_items[item] = button;
    }
    setFixedHeight(Theme::kControlHeight);
}

void StatusStrip::set(Item item, const State &state)
{
    m_states[item] = state;
    QToolButton *button = m_items[item];
    QString shown = state.text;
    button->setText(shown.replace(u'&', u"&&"_s));
    button->setAccessibleName(state.text);
    button->setToolTip(state.toolTip.toHtmlEscaped());
    const QString icon = iconOf(item, state.tone);
    button->setIcon(icon.isEmpty() ? QIcon() : m_theme.icon(icon, colorOf(state.tone)));
    button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly
                                              : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(state.open ? Qt::TabFocus : Qt::NoFocus);
    button->setAttribute(Qt::WA_TransparentForMouseEvents, !state.open && state.toolTip.isEmpty());
    button->setVisible(!state.text.isEmpty());
}

QString StatusStrip::text(Item item) const
{
    const auto found = m_states.find(item);
    return found == m_states.end() ? QString() : found->second.text;
}

} // namespace sendbench::ui
