// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/codec.h"
#include "templates/componentwriter.h"
#include "templates/objecttext.h"
#include "templates/place.h"
#include "templates/templatereader.h"
#include "templates/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QString kSendbenchForm = u"sendbench.template/1"_s;

bool isCreate(Form form)
{
    return form == Form::MetaCreate || form == Form::EightCreate;
}

QByteArray writeCallPermission(const Template &t)
{
    ObjectText out;
    out.text(u"type"_s, componentWord(ComponentKind::CallPermissionRequest));
    out.rest(t.callPermissionExtras);
    return out.done();
}

QByteArray writeComponent(const Template &t, const ComponentSlot &slot, const Spelling &spelling)
{
    switch (slot.kind) {
    case ComponentKind::Header:
        return writeHeader(*t.header, spelling);
    case ComponentKind::Body:
        return writeBody(*t.body, spelling);
    case ComponentKind::Footer:
        return writeFooter(*t.footer, spelling);
    case ComponentKind::Buttons:
        return writeButtons(t.buttons, t.buttonsExtras, spelling);
    case ComponentKind::LimitedTimeOffer:
        return writeOffer(*t.offer);
    case ComponentKind::Carousel:
        return writeCarousel(*t.cards, t.carouselExtras, spelling);
    case ComponentKind::CallPermissionRequest:
        return writeCallPermission(t);
    case ComponentKind::Other:
        return slot.other;
    }
    return {};
}

/// A listed authentication template's footer of Meta's sentence alone: a create body has nothing to
/// say there.
bool isBareFooter(const Footer &footer, const Spelling &spelling)
{
    return !spelling.sentences && footer.text.isEmpty() && !footer.codeExpirationMinutes &&
           footer.extras.size() == 1 && footer.extras.contains(u"text"_s);
}

void writeComponents(ObjectText &out, const Template &t, const Spelling &spelling)
{
    QList<QByteArray> components;
    const QList<ComponentSlot> order = writtenOrder(t);
    for (const ComponentSlot &slot : order)
        if (slot.kind != ComponentKind::Footer || !isBareFooter(*t.footer, spelling))
            components.append(writeComponent(t, slot, spelling));
    if (!components.isEmpty())
        out.list(u"components"_s, components);
}

void writeRemote(ObjectText &out, const RemoteState &remote)
{
    out.text(u"id"_s, remote.id);
    out.text(u"status"_s, remote.status);
    out.text(u"rejected_reason"_s, remote.reason);
    if (remote.quality.isEmpty())
        return;
    ObjectText quality;
    quality.text(u"score"_s, remote.quality);
    out.raw(u"quality_score"_s, quality.done());
}

/// The kept members that this form has no place for.
QSet<QString> unsaid(const Template &t, Form form)
{
    QSet<QString> names;
    const bool fromEight = t.extras.contains(u"channelId"_s);
    const QStringList keys = t.extras.keys();
    for (const QString &key : keys) {
        const bool meta = isCreate(form) && isMetaAnswer(key);
        const bool eight =
            fromEight && isEightAnswer(key) && (isCreate(form) || form == Form::MetaList);
        if (meta || eight)
            names.insert(key);
    }
    // What the file said of the variables, if that is no longer so.
    const bool named = t.parameterFormat == ParameterFormat::Named;
    if (t.extras.value(u"parameter_format"_s) == (named ? "\"POSITIONAL\"" : "\"NAMED\""))
        names.insert(u"parameter_format"_s);
    return names;
}

QByteArray written(const Template &t, Form form, bool alone)
{
    const Spelling spelling(form, t);
    ObjectText out;
    if (form == Form::Sendbench && alone)
        out.text(u"form"_s, kSendbenchForm);
    out.text(form == Form::EightList ? u"templateName"_s : u"name"_s, t.name);
    out.text(u"language"_s, t.language);
    out.text(u"category"_s, categoryWord(t));
    out.flag(u"allow_category_change"_s, t.allowCategoryChange);
    if (t.parameterFormat == ParameterFormat::Named && !spelling.eight)
        out.text(u"parameter_format"_s, u"NAMED"_s);
    out.number(u"message_send_ttl_seconds"_s, t.ttlSeconds);
    out.text(u"sub_category"_s, t.subCategory);
    out.text(u"display_format"_s, t.displayFormat);
    writeComponents(out, t, spelling);
    if (!isCreate(form))
        writeRemote(out, t.remote);
    out.rest(t.extras, unsaid(t, form));
    return out.done();
}

} // namespace

QByteArray writeTemplate(const Template &t, Form form)
{
    return laidOut(written(t, form, true));
}

QByteArray writeTemplates(const QList<Template> &templates, Form form, const JsonExtras &list)
{
    QList<QByteArray> elements;
    for (const Template &t : templates)
        elements.append(written(t, form, false));
    if (form == Form::MetaCreate || form == Form::EightCreate)
        return laidOut(listJson(elements));
    ObjectText out;
    if (form == Form::Sendbench)
        out.text(u"form"_s, kSendbenchForm);
    out.list(form == Form::MetaList ? u"data"_s : u"templates"_s, elements);
    out.rest(list);
    return laidOut(out.done());
}

} // namespace sendbench::templates
