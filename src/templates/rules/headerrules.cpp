// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

const QString kHeaderCode = u"2388047"_s;

bool isMedia(HeaderFormat format)
{
    return format == HeaderFormat::Image || format == HeaderFormat::Video ||
           format == HeaderFormat::Gif || format == HeaderFormat::Document;
}

void addTextFault(Linting &lint, const Spot &spot, const QString &rule, const QString &message,
                  const QString &fix)
{
    lint.add({.severity = Severity::Error,
              .rule = rule,
              .path = spot.path(lint.t, u"text"_s),
              .message = message,
              .fix = fix,
              .source = page::errors(),
              .code = kHeaderCode});
}

void checkCharacters(Linting &lint, const Spot &spot, const QString &text)
{
    if (hasLineBreak(text))
        addTextFault(lint, spot, u"header.newline"_s, tr("A header has one line only."),
                     tr("Take the line break out."));
    if (holdsEmoji(text))
        addTextFault(lint, spot, u"header.emoji"_s, tr("A header cannot have emoji."),
                     tr("Take the emoji out, or move it into the body."));
    if (text.contains(u'*') || hasFormatting(text))
        addTextFault(lint, spot, u"header.format"_s,
                     tr("A header cannot have formatting marks such as *, _, ~ or "
                        "`; WhatsApp shows "
                        "it bold anyway."),
                     tr("Take the marks out."));
}

void checkVariableCount(Linting &lint, const Spot &spot, const QString &text)
{
    const auto variables = findPlaceholders(text).variables;
    const Limit &most = limit(u"header.variables"_s);
    if (variables.size() > most.value)
        lint.add(most, u"header.variables"_s, spot.path(lint.t, u"text"_s),
                 tr("A header can have one variable; this one has %1.").arg(variables.size()),
                 tr("Keep one, and move the others into the body."));
    if (variables.size() != 1)
        return;
    const Variable &only = variables.first();
    const bool starts = QStringView(text).left(only.position).trimmed().isEmpty();
    const bool ends = QStringView(text).mid(only.position + only.length).trimmed().isEmpty();
    if (starts || ends)
        lint.add({.severity = Severity::Warning,
                  .rule = u"header.edge"_s,
                  .path = spot.path(lint.t, u"text"_s),
                  .message = tr("The header begins or ends with a variable; some reviews refuse "
                                "that."),
                  .fix = tr("Put words before and after it."),
                  .source = limit(u"body.emoji"_s).source,
                  .code = u"2388299"_s});
}

/// An address instead of an upload: the Graph reference lists it, Meta's pages do not.
bool hasSampleAddress(const Header &header)
{
    return header.extras.value(u"example"_s).contains("\"header_url\"");
}

void checkMediaSample(Linting &lint, const Spot &spot, const Header &header)
{
    if (!header.media.isEmpty() && !header.media.first().trimmed().isEmpty())
        return;
    if (hasSampleAddress(header)) {
        lint.add({.severity = Severity::Warning,
                  .rule = u"samples.media.address"_s,
                  .path = spot.path(lint.t, u"example"_s),
                  .message = tr("%1: the sample is given by its address. Meta documents an upload "
                                "handle (header_handle) only.")
                                 .arg(spot.title()),
                  .fix = tr("Upload the sample, and give its handle."),
                  .source = page::components(),
                  .code = u"2388043"_s});
        return;
    }
    lint.add({.severity = Severity::Error,
              .rule = u"samples.media"_s,
              .path = spot.path(lint.t, u"example"_s),
              .message = tr("%1: the sample file is missing. Reviewers look at "
                            "it; without it Meta "
                            "refuses the template.")
                             .arg(spot.title()),
              .fix = tr("Upload a sample, or give its address."),
              .source = page::components(),
              .code = u"2388043"_s});
}

/// Formats that only some templates may have.
void checkFormat(Linting &lint, const Spot &spot, const Header &header)
{
    const QString path = spot.path(lint.t, u"format"_s);
    if (header.format == HeaderFormat::Other)
        lint.add({.severity = Severity::Error,
                  .rule = u"header.unknown"_s,
                  .path = path,
                  .message = tr("“%1” is no kind of header.").arg(header.formatName),
                  .fix = tr("Choose text, picture, film, document or location."),
                  .source = page::components(),
                  .code = kHeaderCode});
    if (header.format == HeaderFormat::Gif)
        lint.add({.severity = Severity::Warning,
                  .rule = u"header.gif"_s,
                  .path = path,
                  .message = tr("A moving picture as header works only with Meta's Marketing "
                                "Messages API. The file is an MP4 of at most 3.5 MB."),
                  .fix = tr("Choose film, unless the sender uses that API."),
                  .source = page::components()});
    if (header.format == HeaderFormat::Product && !hasButton(lint.t, ButtonType::Spm) &&
        !lint.t.cards)
        lint.add({.severity = Severity::Error,
                  .rule = u"header.product"_s,
                  .path = path,
                  .message = tr("A product header belongs to a single-product template; "
                                "its button "
                                "is missing."),
                  .fix = tr("Add a single-product button, or choose another header."),
                  .source = limit(u"body.text.product"_s).source,
                  .code = kHeaderCode});
}

} // namespace

void checkHeaderText(Linting &lint, const Spot &spot, const Header &header)
{
    if (header.text.trimmed().isEmpty()) {
        lint.add({.severity = Severity::Error,
                  .rule = u"header.empty"_s,
                  .path = spot.path(lint.t, u"text"_s),
                  .message = tr("The header is text, but nothing is written in it."),
                  .fix = tr("Write it, or remove the header."),
                  .source = page::components(),
                  .code = u"2388043"_s});
        return;
    }
    lint.checkLength(u"header.text"_s, u"header.length"_s, spot, u"text"_s, header.text);
    checkCharacters(lint, spot, header.text);
    checkVariableCount(lint, spot, header.text);
    checkTextVariables(lint, spot, header.text, header.samples, kHeaderCode);
}

void checkHeaderSample(Linting &lint, const Spot &spot, const Header &header)
{
    if (isMedia(header.format))
        checkMediaSample(lint, spot, header);
}

void checkHeader(Linting &lint)
{
    if (!lint.t.header || isAuthentication(lint.t))
        return;
    const Spot spot{.kind = ComponentKind::Header};
    if (lint.t.header->format == HeaderFormat::Text)
        checkHeaderText(lint, spot, *lint.t.header);
    checkHeaderSample(lint, spot, *lint.t.header);
    checkFormat(lint, spot, *lint.t.header);
}

} // namespace sendbench::templates::rules
