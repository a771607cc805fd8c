// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/descriptormerge.h"

#include "base/jsonvalue.h"
#include "integrations/descriptorpatch.h"

using namespace Qt::StringLiterals;

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
    auto tree = parseJsonValue(file.text, file.file);
    if (!tree)
        return Failure(tree.error());
    if (!tree->is_object() || !tree->contains("extends"))
        return MergedDescriptor{.json = std::move(*tree), .file = file.file, .fields = {}};
    auto document = JsonDocument::parse(file.text, file.file);
    if (!document)
        return Failure(document.error());
    const JsonReader root = document->root();
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
    MergedDescriptor result = patched(std::move(*base), root, file.file);
    // Its own name, never the base's.
    for (const QString &own : {u"id"_s, u"name"_s})
        (void)root.text(own);
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return result;
}

/// Nothing is inherited and nothing stands beside the form, as far as the bytes tell: no need to
/// take it apart and write it again. An escape or another encoding may hide a name.
bool isFormAlone(const QByteArray &text)
{
    return !text.contains("\"extends\"") && !text.contains("\"partner\"") &&
           !text.contains("\\u") && !text.contains('\0');
}

} // namespace

Result<LoadedDescriptor> readDescriptor(const DescriptorFile &file, const DescriptorLookup &lookup)
{
    LoadedDescriptor loaded{.file = file.file, .form = {}, .partner = {}};
    Result<MergedDescriptor> whole{MergedDescriptor{.json = {}, .file = file.file, .fields = {}}};
    QByteArray text = file.text;
    if (!isFormAlone(text)) {
        whole = merged(file, lookup, {});
        if (!whole)
            return Failure(whole.error());
        if (whole->json.is_object() && whole->json.contains("partner")) {
            loaded.partner = jsonValueText(whole->json["partner"]);
            whole->json.erase("partner");
        }
        text = jsonValueText(whole->json);
    }
    auto form = forms::parseDescriptor(text, file.file);
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
