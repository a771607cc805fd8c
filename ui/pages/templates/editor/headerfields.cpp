// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/headerfields.h"

#include "templates/words.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/pages/templates/editor/linefield.h"
#include "ui/pages/templates/editor/quietcombo.h"
#include "ui/pages/templates/editor/samplerows.h"
#include "ui/pages/templates/editor/templatetype.h"
#include "ui/pages/templates/editor/uploadbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

using templates::HeaderFormat;
using Part = templates::Place::Part;

constexpr int kNone = -1;

struct FormatName {
    HeaderFormat format;
    const char *name;
};
constexpr FormatName kFormats[] = {
    {HeaderFormat::Text, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Text")},
    {HeaderFormat::Image, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Image")},
    {HeaderFormat::Video, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Video")},
    {HeaderFormat::Gif, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "GIF")},
    {HeaderFormat::Document, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Document")},
    {HeaderFormat::Location, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Location")},
    {HeaderFormat::Product, QT_TRANSLATE_NOOP("sendbench::ui::HeaderFields", "Product")},
};

/// Only Meta's own API documents the last two.
bool isOffered(HeaderFormat format, templates::Target target, TemplateType type, bool card)
{
    const bool metaOnly = format == HeaderFormat::Gif || format == HeaderFormat::Product;
    if (metaOnly && target != templates::Target::Meta)
        return false;
    if (card)
        return format == HeaderFormat::Image || format == HeaderFormat::Video ||
               format == HeaderFormat::Product;
    if (type == TemplateType::LimitedTimeOffer)
        return format == HeaderFormat::Image || format == HeaderFormat::Video;
    return true;
}

/// As 8x8's rules for files call it; empty: it takes none for this.
QString uploadKind(HeaderFormat format)
{
    switch (format) {
    case HeaderFormat::Image:
        return u"image"_s;
    case HeaderFormat::Video:
        return u"video"_s;
    case HeaderFormat::Document:
        return u"document"_s;
    default:
        return {};
    }
}

} // namespace

HeaderFields::HeaderFields(const EditorContext &context, qsizetype card, QWidget *parent)
    : EditorPart(context, parent)
    , m_card(card)
    , m_format(new QuietCombo(this))
    , m_formatField(new PartField(context, tr("Header"), m_format, place({}), this))
    , m_text(new LineField(context, u"headerText"_s, tr("Header text *"), place({u"text"_s}), this))
    , m_samples(new SampleRows(context, tr("Header"), this))
    , m_media(new LineField(context, u"headerMedia"_s, tr("Sample for those who review it"),
                            place({u"example"_s, u"header_handle"_s, u"header_url"_s}), this))
    , m_upload(new UploadButton(context, this))
{
    m_format->setObjectName(card < 0 ? u"headerFormat"_s : u"cardHeaderFormat"_s);
    m_samples->setObjectName(u"headerSample"_s);
    m_text->setLimit(u"header.text"_s);
    m_media->line().setPlaceholderText(u"https://"_s);
    m_media->field().addBeside(m_upload);
    column()->setSpacing(Theme::kSpace8);
    for (QWidget *one : QList<QWidget *>{m_formatField, m_text, m_samples, m_media})
        column()->addWidget(one);
    connect(m_format, &QComboBox::activated, this,
            [this] { setFormat(m_format->currentData().toInt()); });
    connect(m_text, &LineField::edited, this, [this](const QString &text) {
        change(
            tr("Change the header"), [&](templates::Header &header) { header.text = text; },
            u"header"_s);
    });
    connect(m_samples, &SampleRows::edited, this, [this](const QString &name, const QString &text) {
        change(
            tr("Change a sample"),
            [&](templates::Header &header) { setSample(header.samples, name, text); },
            u"header.sample"_s);
    });
    connect(m_media, &LineField::edited, this, [this](const QString &text) {
        change(
            tr("Change the header's sample"),
            [&](templates::Header &header) {
                header.media = text.isEmpty() ? QStringList() : QStringList{text};
            },
            u"header.media"_s);
    });
    connect(m_upload, &UploadButton::begun, this, [this] { m_uploadCard = m_card; });
    connect(m_upload, &UploadButton::uploaded, this, &HeaderFields::takeUpload);
}

/// Into the header that it was uploaded for, also if another card is open by now.
void HeaderFields::takeUpload(const QString &url)
{
    session().edit(tr("Upload the header's sample"), [&](templates::Template &t) {
        auto *header = &t.header;
        if (m_uploadCard >= 0) {
            if (!t.cards || m_uploadCard >= t.cards->size())
                return;
            header = &(*t.cards)[m_uploadCard].header;
        }
        if (*header && templates::hasMedia((*header)->format))
            (*header)->media = {url};
    });
}

PartPlace HeaderFields::place(const QStringList &members) const
{
    return {.part = Part::Header, .card = m_card, .members = members};
}

void HeaderFields::setCard(qsizetype card)
{
    m_card = card;
    m_formatField->setPlace(place({}));
    m_text->field().setPlace(place({u"text"_s}));
    m_media->field().setPlace(place({u"example"_s, u"header_handle"_s, u"header_url"_s}));
}

const std::optional<templates::Header> &HeaderFields::header() const
{
    static const std::optional<templates::Header> none;
    if (m_card < 0)
        return value().header;
    const auto *one = card(m_card);
    return one ? one->header : none;
}

void HeaderFields::change(const QString &label,
                          const std::function<void(templates::Header &)> &change,
                          const QString &mergeKey)
{
    session().edit(
        label,
        [&](templates::Template &t) {
            auto *header = &t.header;
            if (m_card >= 0) {
                if (!t.cards || m_card >= t.cards->size())
                    return;
                header = &(*t.cards)[m_card].header;
            }
            if (*header)
                change(**header);
        },
        mergeKey.isEmpty() ? QString() : mergeKey + QString::number(m_card));
}

void HeaderFields::setFormat(int format)
{
    const auto put = [format](std::optional<templates::Header> &header) {
        if (format == kNone) {
            header.reset();
            return;
        }
        const auto wanted = static_cast<HeaderFormat>(format);
        if (header && header->format == wanted)
            return;
        templates::Header made;
        made.format = wanted;
        // A picture for a film would be refused; a text waits for its return by Undo.
        header = made;
    };
    session().edit(tr("Change the header"), [&](templates::Template &t) {
        if (m_card < 0) {
            put(t.header);
            return;
        }
        for (templates::Card &one : *t.cards)
            put(one.header);
    });
}

void HeaderFields::offerFormats()
{
    QList<std::pair<QString, int>> wanted;
    const TemplateType type = typeOf(value());
    if (m_card < 0)
        wanted.append({tr("None"), kNone});
    const auto &shown = header();
    for (const FormatName &one : kFormats)
        if (isOffered(one.format, session().target(), type, m_card >= 0) ||
            (shown && shown->format == one.format))
            wanted.append({tr(one.name), static_cast<int>(one.format)});
    if (shown && shown->format == HeaderFormat::Other)
        wanted.append({shown->formatName, static_cast<int>(HeaderFormat::Other)});
    bool same = m_format->count() == wanted.size();
    for (int i = 0; same && i < m_format->count(); ++i)
        same = m_format->itemText(i) == wanted.at(i).first;
    if (!same) {
        const QSignalBlocker blocked(m_format);
        m_format->clear();
        for (const auto &[title, format] : wanted)
            m_format->addItem(title, format);
    }
    const QSignalBlocker blocked(m_format);
    m_format->setCurrentIndex(m_format->findData(shown ? static_cast<int>(shown->format) : kNone));
}

QString HeaderFields::mediaHelp() const
{
    if (!header())
        return {};
    switch (header()->format) {
    case HeaderFormat::Image:
        return tr("A JPEG or PNG as an upload handle, or an https address (8x8 takes both).");
    case HeaderFormat::Video:
        return tr("An MP4 as an upload handle, or an https address.");
    case HeaderFormat::Document:
        return tr("A PDF as an upload handle, or an https address.");
    default:
        return tr("An upload handle, or an https address.");
    }
}

void HeaderFields::refresh()
{
    if (m_card >= 0 && !card(m_card))
        return;
    offerFormats();
    const auto &shown = header();
    const bool text = shown && shown->format == HeaderFormat::Text;
    const bool media = shown && templates::hasMedia(shown->format);
    m_text->setVisible(text);
    m_media->setVisible(media);
    if (text) {
        m_text->show(shown->text);
        m_samples->show(shown->text, shown->samples);
    } else {
        m_samples->hide();
    }
    if (media) {
        m_media->show(shown->media.value(0));
        m_media->field().setHelp(mediaHelp());
        m_upload->setKind(uploadKind(shown->format));
    }
    m_text->setRightToLeft(isRightToLeft());
    m_samples->setRightToLeft(isRightToLeft());
    m_formatField->setHelp(m_card >= 0 ? tr("All cards have the same kind of header.")
                           : shown && shown->format == HeaderFormat::Location
                               ? tr("The place itself is given with each send.")
                               : QString());
    m_format->setEnabled(isUsable());
    m_text->setUsable(isUsable());
    m_media->setUsable(isUsable());
    m_upload->setUsable(isUsable());
}

} // namespace sendbench::ui
