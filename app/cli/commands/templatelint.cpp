// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What is said of a template: findings and their fixes.
#include "app/cli/commands/templatecommand.h"

#include "app/cli/exitcode.h"
#include "templates/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// The others that the rules compare with: those of the same provider.
QList<templates::Template> neighbours(const workspace::Document &document,
                                      const workspace::StoredTemplate &of)
{
    QList<templates::Template> all;
    for (const auto &one : document.templates)
        if (one.id != of.id && one.provider == of.provider)
            all.append(library::read(one).value);
    return all;
}

QString titleOf(const templates::Template &t)
{
    return t.language.isEmpty() ? t.name : t.name + u" · "_s + t.language;
}

/// The body of Meta's edit call, or a list of components alone: of which template, its address
/// says.
bool isEdit(const templates::Template &t)
{
    return t.name.isEmpty() && t.language.isEmpty() && t.remote == templates::RemoteState{} &&
           !t.order.isEmpty();
}

/// An edit may leave its category out; a button for one-time codes tells that one.
templates::Template withCategory(templates::Template t)
{
    const bool otp =
        std::any_of(t.buttons.cbegin(), t.buttons.cend(), [](const templates::Button &one) {
            return one.type == templates::ButtonType::Otp;
        });
    if (otp && isEdit(t) && t.category == templates::Category::Other && t.categoryName.isEmpty())
        t.category = templates::Category::Authentication;
    return t;
}

/// What an edit does not say is missing in a new template only.
void easeMissing(Findings &findings)
{
    static const QStringList rules{u"name.missing"_s, u"language.missing"_s, u"category.missing"_s};
    for (Finding &finding : findings) {
        if (!rules.contains(finding.rule))
            continue;
        finding.severity = Severity::Warning;
        finding.message +=
            u' ' + TemplateCommand::tr("An edit needs none; a new template is refused without.");
    }
    sortFindings(findings);
}

} // namespace

std::optional<templates::Target> TemplateCommand::target()
{
    const QString name = m_arguments.value(u"--target"_s);
    const auto target = templates::targetFromName(name.isEmpty() ? u"meta"_s : name);
    if (!target)
        fail(usageError(tr("--target is meta, 8x8 or clevertap")).value());
    return target;
}

void TemplateCommand::lint()
{
    const auto by = target();
    if (!by)
        return;
    const QString word = m_arguments.word(1);
    QList<templates::ReadTemplate> looked;
    QList<templates::Template> others;
    Findings all; // of the list itself, then of each
    const bool ofFile = meansFile(word);
    if (ofFile) {
        const auto read = readFile(word);
        if (!read) {
            fail(read.error());
            return;
        }
        looked = read->templates;
        all = read->findings;
        for (const auto &one : std::as_const(looked))
            others.append(one.value);
    } else {
        const auto *one = wantedStored(word);
        if (!one)
            return;
        looked = {library::read(*one)};
        others = neighbours(document(), *one);
    }
    const bool many = looked.size() > 1;
    Json list = toJson(all);
    QString text = toText(all);
    const auto index = ofFile ? std::optional(templates::DuplicateIndex(others))
                              : std::optional<templates::DuplicateIndex>();
    for (qsizetype i = 0; i < looked.size(); ++i) {
        const auto &one = looked.at(i);
        const auto judged = ofFile ? withCategory(one.value) : one.value;
        const Findings linted = templates::lint(judged, {.target = *by,
                                                         .others = &others,
                                                         .index = index ? &*index : nullptr,
                                                         .self = ofFile ? i : -1});
        Findings findings = templates::joined(linted, one.findings);
        if (ofFile && isEdit(one.value))
            easeMissing(findings);
        for (Json &row : toJson(findings)) {
            if (many)
                row["template"] = titleOf(one.value).toStdString();
            list.push_back(row);
        }
        if (many)
            text += printer().shown(titleOf(one.value)) + u'\n';
        if (findings.isEmpty() && (many || all.isEmpty()))
            text += tr("Nothing to say.") + u'\n';
        text += toText(findings);
        all += findings;
    }
    printer().answer({{"findings", list}}, text);
    end(hasErrors(all) ? ExitBadAnswer : ExitGood);
}

void TemplateCommand::fix()
{
    const auto by = target();
    const auto *one = by ? wantedStored(m_arguments.word(1)) : nullptr;
    if (!one || !mayEdit())
        return;
    const QString rule = m_arguments.value(u"--rule"_s);
    templates::Template t = library::read(*one).value;
    if (!rule.isEmpty() && templates::fixTitle({.rule = rule}).isEmpty()) {
        QStringList there;
        for (const Finding &finding : templates::lint(t, {.target = *by}))
            there.append(finding.rule);
        there.removeDuplicates();
        if (!there.contains(rule)) {
            fail(Error{.kind = ErrorKind::Input,
                       .code = u"template.rule-unknown"_s,
                       .where = titleOf(t),
                       .expected = there.isEmpty() ? tr("none") : there.join(u", "_s),
                       .found = rule});
            return;
        }
    }
    Json fixed = Json::array();
    QString text;
    // One at a time: a fix may mend what another finding was about, or change its place.
    for (int round = 0; round < 100; ++round) {
        const Findings findings = templates::lint(t, {.target = *by});
        bool any = false;
        for (const Finding &finding : findings) {
            if ((!rule.isEmpty() && finding.rule != rule) || templates::fixTitle(finding).isEmpty())
                continue;
            if (!templates::applyFix(t, finding, *by))
                continue;
            fixed.push_back({{"rule", finding.rule.toStdString()},
                             {"path", finding.path.toStdString()},
                             {"fix", templates::fixTitle(finding).toStdString()}});
            text += u"%1  %2  %3\n"_s.arg(templates::fixTitle(finding), finding.rule, finding.path);
            any = true;
            break;
        }
        if (!any)
            break;
    }
    const QString id = one->id;
    if (!fixed.empty() && !editWorkspace(tr("Fix template"), [&](workspace::Document &changed) {
            library::setContent(*changed.storedTemplate(id), t);
        }))
        return;
    const Findings left = templates::lint(t, {.target = *by});
    printer().answer({{"fixed", fixed}, {"findings", toJson(left)}},
                     (text.isEmpty() ? tr("Nothing that one key could mend.") + u'\n' : text) +
                         toText(left));
    end(hasErrors(left) ? ExitBadAnswer : ExitGood);
}

} // namespace sendbench::cli
