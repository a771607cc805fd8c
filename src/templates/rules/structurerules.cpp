// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/place.h"
#include "templates/rules/linting.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

/// A second one of a kind is kept as unknown text.
bool isSecond(const ComponentSlot &slot)
{
    static const QStringList known{u"HEADER"_s,
                                   u"BODY"_s,
                                   u"FOOTER"_s,
                                   u"BUTTONS"_s,
                                   u"LIMITED_TIME_OFFER"_s,
                                   u"CAROUSEL"_s,
                                   u"CALL_PERMISSION_REQUEST"_s};
    const QString type =
        QJsonDocument::fromJson(slot.other).object()[u"type"_s].toString().toUpper();
    return slot.kind != ComponentKind::Other || known.contains(type);
}

void checkSlots(Linting &lint)
{
    if (lint.t.order.isEmpty())
        return;
    const QList<ComponentSlot> written = writtenOrder(lint.t);
    for (qsizetype i = 0; i < written.size(); ++i) {
        const ComponentSlot &slot = written.at(i);
        if (slot.other.isEmpty())
            continue;
        const bool twice = isSecond(slot);
        lint.add({.severity = twice ? Severity::Error : Severity::Warning,
                  .rule = twice ? u"form.component-twice"_s : u"form.component-unknown"_s,
                  .path = u"/components/%1"_s.arg(i),
                  .message = twice ? tr("There are two of the same component; a template has "
                                        "each "
                                        "kind once.")
                                   : tr("Sendbench does not know this component. It is kept and "
                                        "sent as it is, but not checked."),
                  .fix = twice ? tr("Remove one of them.") : QString(),
                  .source = page::components(),
                  .code = twice ? u"2388042"_s : QString()});
    }
}

void checkCallPermission(Linting &lint)
{
    if (!lint.t.callPermissionRequest)
        return;
    const QString path = Spot{.kind = ComponentKind::CallPermissionRequest}.path(lint.t);
    const QString source = u"https://developers.facebook.com/documentation/business-messaging/"
                           u"whatsapp/templates/"
                           "marketing-templates/call-permission-request-message-templates"_s;
    if (isAuthentication(lint.t))
        lint.add({.severity = Severity::Error,
                  .rule = u"category.call-permission"_s,
                  .path = path,
                  .message = tr("An authentication template cannot ask for permission to call."),
                  .fix = tr("Choose the category Marketing or Utility."),
                  .source = source,
                  .code = u"2388042"_s});
    if (!lint.t.buttons.isEmpty())
        lint.add({.severity = Severity::Warning,
                  .rule = u"buttons.call-permission"_s,
                  .path = Spot{.kind = ComponentKind::Buttons}.path(lint.t),
                  .message = tr("A request for permission to call brings its own buttons; others "
                                "are not documented beside them."),
                  .fix = tr("Remove the other buttons."),
                  .source = source});
}

/// Location and the kinds of a catalogue, by category.
void checkCategoryOfParts(Linting &lint)
{
    const bool utility = lint.t.category == Category::Utility;
    if (utility && lint.t.header && lint.t.header->format == HeaderFormat::Gif)
        lint.add({.severity = Severity::Warning,
                  .rule = u"header.utility"_s,
                  .path = Spot{.kind = ComponentKind::Header}.path(lint.t, u"format"_s),
                  .message = tr("A utility template has text, a picture, a film, a document or a "
                                "location as header."),
                  .fix = tr("Choose one of these."),
                  .source = page::components()});
    for (const ButtonType type : {ButtonType::Catalog, ButtonType::Mpm, ButtonType::Spm}) {
        if (lint.t.category == Category::Marketing || lint.t.category == Category::Other ||
            !hasButton(lint.t, type))
            continue;
        lint.add({.severity = Severity::Warning,
                  .rule = u"category.catalogue"_s,
                  .path = u"/category"_s,
                  .message = tr("Templates that show a catalogue or products are of the category "
                                "Marketing."),
                  .fix = tr("Choose Marketing."),
                  .source = page::components()});
    }
}

} // namespace

void checkPartial(Linting &lint)
{
    lint.add({.severity = Severity::Note,
              .rule = u"form.partial"_s,
              .path = u"/components"_s,
              .message = tr("The list says only that this template exists and how it stands; its "
                            "texts were not asked for."),
              .fix = tr("Read it again with its components."),
              .source = page::overview()});
}

void checkStructure(Linting &lint)
{
    checkSlots(lint);
    checkCallPermission(lint);
    checkCategoryOfParts(lint);
}

} // namespace sendbench::templates::rules
