// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/componentreader.h"

#include "templates/buttonreader.h"
#include "templates/objecttext.h"
#include "templates/samplereader.h"
#include "templates/variables.h"
#include "templates/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// What a header without a format shows.
HeaderFormat formatOf(ObjectReader &in, QString &name)
{
    name = in.text({u"format"});
    if (!name.isEmpty())
        return headerFormatFrom(name);
    in.reading().note(Severity::Note, u"form.header-format"_s, in.path(),
                      tr("The header says no format. It is read as a text."));
    return HeaderFormat::Text;
}

} // namespace

ComponentKind takeKind(ObjectReader &in)
{
    const auto type = in.peek({u"type"});
    const ComponentKind kind =
        type && type->json.isText() ? componentFrom(type->json.asText()) : ComponentKind::Other;
    if (kind != ComponentKind::Other) {
        (void)in.take({u"type"});
        return kind;
    }
    if (!type || !type->json.isText())
        in.reading().note(Severity::Error, u"form.component-type"_s, in.path(),
                          tr("The component has no type, so nothing can be read from it. It is "
                             "kept as it is."),
                          tr("Give it a type, such as BODY."));
    else
        in.reading().note(Severity::Warning, u"form.component-unknown"_s, in.path(),
                          tr("Sendbench does not know components of this type. It is kept as it "
                             "is."));
    return kind;
}

Header readHeader(ObjectReader &in)
{
    Header header;
    QString name;
    header.format = formatOf(in, name);
    if (header.format == HeaderFormat::Other)
        header.formatName = name;
    if (header.format == HeaderFormat::Text) {
        header.text = in.text({u"text"});
        header.samples = takeHeaderSamples(in, variableNames(header.text).size());
    } else if (hasMedia(header.format)) {
        header.media = takeHeaderMedia(in);
    }
    header.extras = in.rest();
    return header;
}

Body readBody(ObjectReader &in)
{
    Body body;
    body.text = in.text({u"text"});
    body.samples = takeBodySamples(in, variableNames(body.text).size());
    body.addSecurityRecommendation =
        in.flag({u"add_security_recommendation", u"addSecurityRecommendation"});
    body.extras = in.rest();
    return body;
}

Footer readFooter(ObjectReader &in)
{
    Footer footer;
    footer.text = in.text({u"text"});
    const auto names = {u"code_expiration_minutes"_s, u"codeExpirationMinutes"_s};
    for (const QString &name : names) {
        const auto item = in.peek({name});
        const auto minutes = in.number({name});
        if (minutes && *minutes == static_cast<int>(*minutes))
            footer.codeExpirationMinutes = static_cast<int>(*minutes);
        else if (minutes)
            in.keep(name, item->json.json());
        if (minutes)
            break;
    }
    footer.extras = in.rest();
    return footer;
}

LimitedTimeOffer readOffer(ObjectReader &in)
{
    LimitedTimeOffer offer;
    const auto read = [&](ObjectReader &from) {
        offer.text = from.text({u"text"});
        offer.hasExpiration = from.flag({u"has_expiration", u"hasExpiration"});
    };
    const auto inner = in.peek({u"limited_time_offer", u"limitedTimeOffer"});
    if (inner && inner->json.isObject()) {
        (void)in.take({u"limited_time_offer", u"limitedTimeOffer"});
        ObjectReader object(*inner, in.reading());
        read(object);
        if (const JsonExtras rest = object.rest(); !rest.isEmpty())
            in.keep(u"limited_time_offer"_s, objectJson(rest));
    } else if (inner) {
        in.wrongType(*inner, tr("an object"));
    } else {
        read(in);
    }
    offer.extras = in.rest();
    return offer;
}

QList<Button> readButtons(ObjectReader &in)
{
    QList<Button> buttons;
    const auto items = in.list({u"buttons"});
    if (!items)
        return buttons;
    for (const JsonItem &item : *items)
        buttons.append(readButton(item, in.reading()));
    if (buttons.isEmpty()) {
        in.keep(u"buttons"_s, "[]");
        in.reading().note(Severity::Warning, u"form.buttons-empty"_s, in.path(u"buttons"),
                          tr("The component has no buttons. Meta refuses an empty one."),
                          tr("Remove the component, or add a button."));
    }
    return buttons;
}

} // namespace sendbench::templates
