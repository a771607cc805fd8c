// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/headerpart.h"

#include "ui/templates/phonebutton.h"
#include "ui/templates/phoneicon.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::HeaderFormat;

namespace
{

constexpr int kFileIcon = 28;
constexpr int kFilePadding = 10;
constexpr int kRing = 46; ///< of the icon, with its gap

/// "offer.png" of "https://…/offer.png?size=2"; empty where the address has no file.
QString fileOf(const QString &url)
{
    return QUrl(url).fileName(QUrl::FullyDecoded);
}

std::optional<QUrl> fetchable(const templates::PreviewHeader &header)
{
    const QUrl url(header.url, QUrl::StrictMode);
    if (header.format != HeaderFormat::Image || !url.isValid() || url.host().isEmpty() ||
        (url.scheme() != u"https" && url.scheme() != u"http"))
        return {};
    return url;
}

} // namespace

HeaderPart::HeaderPart(const BubbleStyle &look, const AskedPictures &pictures, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
    , m_pictures(pictures)
    , m_load(new PhoneButton(look, PhoneButton::Shape::Pill, this))
{
    m_load->setObjectName(u"loadPicture"_s);
    connect(m_load, &QAbstractButton::clicked, this, [this] {
        if (m_url)
            Q_EMIT mediaWanted(*m_url);
    });
}

void HeaderPart::setHeader(const templates::PreviewHeader &header)
{
    m_header = header;
    m_url = fetchable(header);
    setPlainToolTip(header.url);
}

bool HeaderPart::isText() const
{
    return m_header.format == HeaderFormat::Text;
}

AskedPictures::Entry HeaderPart::asked() const
{
    return m_url ? m_pictures.entries.value(*m_url) : AskedPictures::Entry{};
}

QString HeaderPart::caption() const
{
    if (!m_header.name.isEmpty())
        return m_header.name;
    if (m_header.format == HeaderFormat::Location)
        return tr("Name of the place");
    const QString file = fileOf(m_header.url);
    return file.isEmpty() ? spokenKind(m_header.format) : file;
}

QString HeaderPart::spoken() const
{
    const QString kind = spokenKind(m_header.format);
    if (isText())
        return tr("%1: %2").arg(kind, plainText(m_header.text));
    QStringList said{caption() == kind ? kind : tr("%1: %2").arg(kind, caption())};
    if (!m_header.address.isEmpty())
        said.append(m_header.address);
    if (asked().state == AskedPictures::State::Failed)
        said.append(tr("The picture could not be loaded."));
    return said.join(u", "_s);
}

int HeaderPart::arrange(int width)
{
    setAccessibleName(spoken());
    showLoadButton();
    if (isText()) {
        m_text.arrange({templates::Paragraph{.runs = m_header.text}}, look(),
                       {.font = BubbleStyle::font(BubbleStyle::Font::Header),
                        .color = color(BubbleStyle::Color::Text)},
                       width);
        return static_cast<int>(std::ceil(m_text.height()));
    }
    arrangeCaption(width);
    if (m_header.format == HeaderFormat::Document)
        return std::max(kFileIcon, static_cast<int>(m_text.height() + m_under.height())) +
               2 * kFilePadding;
    m_mediaHeight = static_cast<int>(width / BubbleStyle::kMediaShape);
    if (m_header.format == HeaderFormat::Location)
        return m_mediaHeight + static_cast<int>(m_text.height() + m_under.height()) + 12;
    if (m_load->isHidden())
        return m_mediaHeight;
    const QSize size = m_load->arrange(width - 24);
    const qreal above = kRing + m_text.height() + m_under.height();
    m_mediaHeight = std::max(m_mediaHeight, static_cast<int>(above) + size.height() + 24);
    m_load->setGeometry((width - size.width()) / 2, m_mediaHeight - size.height() - 8, size.width(),
                        size.height());
    return m_mediaHeight;
}

/// Hidden only when it goes, or it would lose the focus each time.
void HeaderPart::showLoadButton()
{
    using State = AskedPictures::State;
    const State state = asked().state;
    const bool shown = m_url && !look().forPicture && state != State::Here;
    if (!shown && m_load->hasFocus() && parentWidget() != nullptr)
        parentWidget()->setFocus(Qt::OtherFocusReason);
    if (shown)
        m_load->setLabel(state == State::Asked ? tr("Loading… Stop") : tr("Load picture"));
    m_load->setVisible(shown);
}

/// What is said within (of a picture or a film) or under it (of a place), in two sizes.
void HeaderPart::arrangeCaption(int width)
{
    const bool place = m_header.format == HeaderFormat::Location;
    const bool file = m_header.format == HeaderFormat::Document;
    QString under = m_header.address;
    if (place && under.isEmpty())
        under = tr("Address");
    else if (file)
        under = caption().section(u'.', 1).isEmpty() ? spokenKind(m_header.format)
                                                     : caption().section(u'.', -1).toUpper();
    else if (asked().state == AskedPictures::State::Failed)
        under = tr("The picture could not be loaded.");
    const bool strong = place || file;
    const bool known = !place || !m_header.name.isEmpty();
    const int room = width - 2 * kFilePadding - (file ? kFileIcon + 10 : 0);
    m_text.arrange(
        caption(), look(),
        {.font = BubbleStyle::font(strong ? BubbleStyle::Font::Body : BubbleStyle::Font::Small),
         .color = color(strong && known ? BubbleStyle::Color::Text : BubbleStyle::Color::PanelText),
         .centred = !strong,
         .mostLines = 2},
        room);
    m_under.arrange(
        under, look(),
        {.font = BubbleStyle::font(BubbleStyle::Font::Small),
         .color = color(strong ? BubbleStyle::Color::PanelText : BubbleStyle::Color::Urgent),
         .centred = !strong},
        room);
}

} // namespace sendbench::ui
