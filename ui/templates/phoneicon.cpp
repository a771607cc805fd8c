// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/phoneicon.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::ui::PhoneIcon", text);
}

} // namespace

void drawPhoneIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color)
{
    QFile file(u":/sendbench/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer(drawing).render(&painter, place);
}

QString phoneIcon(templates::ButtonType type)
{
    using enum templates::ButtonType;
    switch (type) {
    case QuickReply:
        return u"reply"_s;
    case Url:
        return u"external"_s;
    case PhoneNumber:
    case VoiceCall:
        return u"phone"_s;
    case CopyCode:
    case Otp:
        return u"copy"_s;
    case Flow:
    case OrderDetails:
        return u"flow"_s;
    case Catalog:
    case Mpm:
    case Spm:
        return u"shop"_s;
    case RequestContactInfo:
        return u"contact"_s;
    case Other:
        break;
    }
    return u"help"_s;
}

QString phoneIcon(templates::HeaderFormat format)
{
    using enum templates::HeaderFormat;
    switch (format) {
    case Image:
        return u"image"_s;
    case Video:
    case Gif:
        return u"video"_s;
    case Document:
        return u"templates"_s;
    case Location:
        return u"pin"_s;
    case Product:
        return u"shop"_s;
    case Text:
    case Other:
        break;
    }
    return u"help"_s;
}

QString spokenKind(templates::ButtonType type)
{
    using enum templates::ButtonType;
    switch (type) {
    case QuickReply:
        return tr("Quick reply");
    case Url:
        return tr("Web address");
    case PhoneNumber:
        return tr("Phone number");
    case CopyCode:
        return tr("Copies the code");
    case Flow:
        return tr("Flow");
    case Catalog:
        return tr("Catalogue");
    case Mpm:
        return tr("Products");
    case Spm:
        return tr("Product");
    case VoiceCall:
        return tr("WhatsApp call");
    case RequestContactInfo:
        return tr("Asks for contact details");
    case OrderDetails:
        return tr("Order details");
    case Otp:
        return tr("One-time code");
    case Other:
        break;
    }
    return tr("Button of a kind that is not known here");
}

QString spokenKind(templates::HeaderFormat format)
{
    using enum templates::HeaderFormat;
    switch (format) {
    case Text:
        return tr("Heading");
    case Image:
        return tr("Picture");
    case Video:
        return tr("Video");
    case Gif:
        return tr("GIF");
    case Document:
        return tr("Document");
    case Location:
        return tr("Map");
    case Product:
        return tr("Product");
    case Other:
        break;
    }
    return tr("Header of a kind that is not known here");
}

} // namespace sendbench::ui
