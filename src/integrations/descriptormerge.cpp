// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/descriptormerge.h"

#include "base/textencoding.h"
#include "integrations/descriptorpatch.h"

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::integrations
{

namespace
{

Failure mistake(const QString &code, const QString &file, const QString &path,
                const QString &expected, const QString &found)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = code,
                         .where = file,
                         .path = path,
                         .expected = expected,
                         .found = found});
}

Result<MergedDescriptor> merged(const DescriptorFile &file, const DescriptorLookup &lookup,
                                QStringList visited)
{
    auto document = JsonDocument::parse(file.text, file.file);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
    if (!root.isObject() || !root.has(u"extends"_s)) {
        MergedDescriptor own;
        const QByteArray text = asUtf8(file.text, file.file).value_or(file.text);
        own.json = Json::parse(text.cbegin(), text.cend(), nullptr, false);
        own.file = file.file;
        return own;
    }
    visited.append(file.id);
    const QString baseId = root.text(u"extends"_s);
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    if (visited.contains(baseId))
        return mistake(u"descriptor.circle"_s, file.file, u"extends"_s, {}, baseId);
    const auto baseFile = lookup(baseId);
    if (!baseFile)
        return mistake(u"descriptor.base-unknown"_s, file.file, u"extends"_s, {}, baseId);
    auto base = merged(*baseFile, lookup, visited);
    if (!base)
        return base;
    MergedDescriptor result = patched(*base, root, file.file);
    // Its own name, never the base's.
    for (const QString &own : {u"id"_s, u"name"_s})
        (void)root.text(own);
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return result;
}

} // namespace

Result<LoadedDescriptor> readDescriptor(const DescriptorFile &file, const DescriptorLookup &lookup)
{
    auto whole = merged(file, lookup, {});
    if (!whole)
        return Failure(whole.error());
    LoadedDescriptor loaded{.file = file.file, .form = {}, .partner = {}};
    if (whole->json.is_object() && whole->json.contains("partner")) {
        loaded.partner = QByteArray::fromStdString(whole->json["partner"].dump());
        whole->json.erase("partner");
    }
    auto form = forms::parseDescriptor(QByteArray::fromStdString(whole->json.dump()), file.file);
    if (!form) {
        Error error = form.error();
        const Origin origin = originOf(*whole, error.path);
        error.where = origin.file;
        error.path = origin.path;
        return Failure(error);
    }
    if (form->id != file.id)
        return mistake(u"descriptor.name"_s, file.file, u"id"_s, file.id, form->id);
    loaded.form = *form;
    return loaded;
}

} // namespace sendbench::integrations
