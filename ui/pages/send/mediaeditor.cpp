// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/mediaeditor.h"

#include "ui/pages/send/composelabels.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using sending::MediaKind;

MediaEditor::MediaEditor(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_urlState(makeHelpLabel({}, this))
{
    const QStringList titles{tr("Image"), tr("Video"), tr("Audio"), tr("File")};
    for (qsizetype i = 0; i < sending::mediaKinds().size(); ++i)
        m_kind->addItem(titles[i], static_cast<int>(sending::mediaKinds()[i]));
    m_kind->setObjectName(u"mediaKind"_s);
    m_kind->setAccessibleName(tr("Kind"));
    auto *layout = makeTightColumn(this);
    layout->addWidget(makeBuddyLabel(tr("&Kind"), m_kind, this));
    layout->addWidget(m_kind);
    m_url = makeLine(u"mediaUrl"_s, tr("UR&L"), u"https://media.example.org/one.jpg"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    layout->addWidget(m_urlState);
    m_caption = makeLine(u"caption"_s, tr("Capt&ion"), tr("What the receiver reads below it"));
    m_fileName = makeLine(u"fileName"_s, tr("File &name"), u"plan.pdf"_s);
    layout->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MediaEditor::follow);
    connect(m_url, &QLineEdit::textChanged, this, &MediaEditor::follow);
    follow();
}

QLineEdit *MediaEditor::makeLine(const QString &name, const QString &label, const QString &hint)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setAccessibleName(QString(label).remove(u'&'));
    line->setPlaceholderText(hint);
    line->setMaxLength(4096);
    auto *head = makeBuddyLabel(label, line, this);
    head->setObjectName(name + u".label"_s);
    layout()->addWidget(head);
    layout()->addWidget(line);
    return line;
}

void MediaEditor::setRoute(std::shared_ptr<const sending::Route> route)
{
    m_route = std::move(route);
    follow();
}

void MediaEditor::setMedia(const sending::Media &media)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(media.kind)));
    m_url->setText(media.url);
    m_caption->setText(media.caption);
    m_fileName->setText(media.fileName);
}

MediaKind MediaEditor::kind() const
{
    return static_cast<MediaKind>(m_kind->currentData().toInt());
}

sending::MediaExtras MediaEditor::extras() const
{
    return m_route ? m_route->mediaExtras(kind()) : sending::MediaExtras{};
}

sending::Media MediaEditor::media() const
{
    const auto may = extras();
    return {.kind = kind(),
            .url = m_url->text().trimmed(),
            .caption = may.caption ? m_caption->text() : QString(),
            .fileName = may.fileName ? m_fileName->text() : QString()};
}

void MediaEditor::follow()
{
    const auto show = [this](QLineEdit *line, bool wanted) {
        line->setVisible(wanted);
        findChild<QLabel *>(line->objectName() + u".label"_s)->setVisible(wanted);
    };
    show(m_caption, extras().caption);
    show(m_fileName, extras().fileName);
    const bool empty = m_url->text().trimmed().isEmpty();
    const bool good = sending::checkMedia({.url = m_url->text()}, {}).has_value();
    m_urlState->setText(empty || good
                            ? tr("A public address: the other side fetches the file from there.")
                            : tr("⚠ Not a web address: it begins with https:// and names a host."));
    setLabelRole(m_urlState, empty || good ? u"help"_s : u"caution"_s);
}

void MediaEditor::focusFirst()
{
    m_url->setFocus();
}

} // namespace sendbench::ui
