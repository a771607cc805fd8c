// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatetwin.h"

#include "base/visibletext.h"
#include "templates/difference.h"
#include "templates/languages.h"
#include "templates/place.h"
#include "templates/variables.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

using namespace templates;

namespace
{

const QString kMetaCodes =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"_s;
const QString kCleverTapForm = u"https://docs.clevertap.com/docs/whatsapp-message-templates"_s;
const QString kCount = u"132000"_s;   ///< number of parameters
const QString kUnknown = u"132001"_s; ///< no such name in this language; 8x8 says 3038 at once
const QString kFormat = u"132012"_s;  ///< form of a parameter
constexpr int kShown = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("clevertap", text);
}

QString quoted(const QString &text)
{
    return text.isEmpty() ? tr("nothing") : u"“%1”"_s.arg(visibleText(text, kShown));
}

QString keyOf(const Template &t)
{
    return t.name + u'\n' + t.language;
}

/// "Order-Ready " and "order_ready" are typed for one another.
QString loose(const QString &name)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    return name.trimmed().toLower().replace(others, u"_"_s);
}

QString languageTitle(const QString &code)
{
    const Language *known = templates::language(code);
    return known ? u"%1 (%2)"_s.arg(known->name, code) : visibleText(code, kShown);
}

/// One template of CleverTap beside its twin.
struct Pair {
    const Template &here;
    const Template &there;
    const QString &side;
    Findings &findings;

    void say(Severity severity, const QString &rule, const QString &path, const QString &message,
             const QString &fix, const QString &code = {}) const
    {
        findings.append({.severity = severity,
                         .rule = u"twin."_s + rule,
                         .path = path,
                         .message = message,
                         .fix = fix,
                         .source = code.isEmpty() ? kCleverTapForm : kMetaCodes,
                         .code = code});
    }

    [[nodiscard]] const Button *buttonAt(const Template &t, const Place &place) const
    {
        const QList<Button> &all = place.card >= 0 && t.cards && place.card < t.cards->size()
                                       ? t.cards->at(place.card).buttons
                                       : t.buttons;
        return place.button >= 0 && place.button < all.size() ? &all.at(place.button) : nullptr;
    }

    void status() const
    {
        const QString status = there.remote.status.toUpper();
        if (status.isEmpty() || status == u"APPROVED"_s || status == u"FLAGGED"_s)
            return;
        const QString words = tr("%1 has it as %2, not as approved: a send of it fails.")
                                  .arg(side, visibleText(status, kShown));
        if (status == u"PAUSED"_s)
            say(Severity::Error, u"status"_s, u"/status"_s, words,
                tr("Wait until Meta resumes it, or use another template."), u"132015"_s);
        else if (status == u"DISABLED"_s)
            say(Severity::Error, u"status"_s, u"/status"_s, words,
                tr("Make a new template with another name."), u"132016"_s);
        else
            say(Severity::Error, u"status"_s, u"/status"_s, words,
                tr("Wait for its approval before a campaign uses it."), kUnknown);
    }

    void variables(const Difference &one) const
    {
        const auto count = [](const QString &text) { return text.count(u"{{"_s); };
        const bool counted = count(one.here) != count(one.there);
        say(Severity::Error, u"variables"_s, one.path,
            tr("%1: CleverTap has %2, %3 has %4.")
                .arg(one.title, quoted(one.here), side, quoted(one.there)),
            counted ? tr("Give CleverTap's form the same variables as the approved text.")
                    : tr("CleverTap numbers its variables: write them as they were approved."),
            counted ? kCount : kFormat);
    }

    void button(const Difference &one, const Place &place) const
    {
        const Button *a = buttonAt(here, place);
        const Button *b = buttonAt(there, place);
        const auto dynamic = [](const Button *button) {
            return button && button->type == ButtonType::Url &&
                   !variableNames(button->url).isEmpty();
        };
        const QString words = tr("%1: CleverTap has %2, %3 has %4.")
                                  .arg(one.title, quoted(one.here), side, quoted(one.there));
        const QString fix = tr("Give CleverTap's form the same buttons in the same order.");
        // A send may leave out a button that takes no value.
        const bool harmless = !a && !dynamic(b);
        say(harmless ? Severity::Warning : Severity::Error, u"button"_s, one.path, words, fix,
            a && b                     ? kFormat
            : dynamic(a) || dynamic(b) ? kCount
                                       : QString());
    }

    void header(const Difference &one) const
    {
        const auto takesValue = [](const Template &t) {
            return t.header && (t.header->format != HeaderFormat::Text ||
                                !variableNames(t.header->text).isEmpty());
        };
        const bool both = !one.here.isEmpty() && !one.there.isEmpty();
        // A text that is always the same is sent with no value.
        const bool harmless = !both && !takesValue(here) && !takesValue(there);
        say(harmless ? Severity::Warning : Severity::Error, u"format"_s, one.path,
            tr("%1: CleverTap has %2, %3 has %4.")
                .arg(one.title, quoted(one.here), side, quoted(one.there)),
            tr("Choose in CleverTap's form what was approved."),
            both       ? kFormat
            : harmless ? QString()
                       : kCount);
    }

    void shape(const Difference &one) const
    {
        const Place place =
            placeOf(one.kind == Difference::Kind::OnlyThere ? there : here, one.path);
        if (one.path == u"/category"_s) {
            say(Severity::Note, u"category"_s, one.path,
                tr("CleverTap has it as %1, %2 has %3: the approved one is what is billed.")
                    .arg(quoted(one.here), side, quoted(one.there)),
                tr("Choose the approved category, where the form lets you."));
            return;
        }
        if (place.member == u"text"_s || place.member == u"url"_s) {
            variables(one);
            return;
        }
        if (place.part == Place::Part::Button) {
            button(one, place);
            return;
        }
        if (place.part == Place::Part::Header && place.card < 0) {
            header(one);
            return;
        }
        const bool cards = place.part == Place::Part::Cards || place.part == Place::Part::Card;
        say(Severity::Error, u"format"_s, one.path,
            tr("%1: CleverTap has %2, %3 has %4.")
                .arg(one.title, quoted(one.here), side, quoted(one.there)),
            tr("Choose in CleverTap's form what was approved."), cards ? QString() : kFormat);
    }

    void texts(const QSet<QString> &said) const
    {
        const auto all = differences(here, there);
        for (const Difference &one : all)
            if (!said.contains(one.path))
                say(Severity::Warning, u"text"_s, one.path,
                    tr("%1: CleverTap has %2, %3 has %4.")
                        .arg(one.title, quoted(one.here), side, quoted(one.there)),
                    tr("Copy the approved text: it is what the receiver reads."));
    }

    void all() const
    {
        status();
        if (there.parameterFormat == ParameterFormat::Named &&
            here.parameterFormat != ParameterFormat::Named)
            say(Severity::Error, u"named"_s, u"/parameter_format"_s,
                tr("It was approved with named variables, and CleverTap sends numbered ones."),
                tr("Have it approved with {{1}}, {{2}}, … under another name."), kFormat);
        QSet<QString> said;
        const auto shapes = shapeDifferences(here, there);
        for (const Difference &one : shapes) {
            said.insert(one.path);
            shape(one);
        }
        texts(said);
    }
};

class Approved
{
public:
    explicit Approved(const QList<Template> &all)
        : m_all(all)
    {
        for (qsizetype i = 0; i < all.size(); ++i) {
            m_byKey.insert(keyOf(all.at(i)), i);
            m_languages[all.at(i).name].append(all.at(i).language);
            m_loose.insert(loose(all.at(i).name), all.at(i).name);
        }
    }
    [[nodiscard]] qsizetype find(const Template &t) const { return m_byKey.value(keyOf(t), -1); }
    [[nodiscard]] QStringList languages(const QString &name) const
    {
        return m_languages.value(name);
    }
    /// One that somebody meant by this name; empty: none.
    [[nodiscard]] QString meant(const QString &name) const { return m_loose.value(loose(name)); }
    [[nodiscard]] const QList<Template> &all() const { return m_all; }

private:
    const QList<Template> &m_all;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, QStringList> m_languages;
    QHash<QString, QString> m_loose;
};

Finding unknownTo(const QString &rule, const QString &path, const QString &message,
                  const QString &fix)
{
    return {.severity = Severity::Error,
            .rule = u"twin."_s + rule,
            .path = path,
            .message = message + u' ' + tr("A send fails; 8x8 answers at once with 3038."),
            .fix = fix,
            .source = kMetaCodes,
            .code = kUnknown};
}

Finding otherLanguage(const Template &t, const QStringList &languages, const QString &side)
{
    const QString base = t.language.section(QRegularExpression(u"[_-]"_s), 0, 0).toLower();
    QString near;
    for (const QString &one : languages)
        if (one.section(u'_', 0, 0).toLower() == base)
            near = one;
    const QString known = languages.size() == 1 ? languages.constFirst() : near;
    return unknownTo(
        u"language"_s, u"/language"_s,
        tr("CleverTap has it in %1, %2 has it in %3 only.")
            .arg(languageTitle(t.language), side, visibleText(languages.join(u", "_s), kShown)),
        known.isEmpty() ? tr("Choose one of these in CleverTap's form, or have this one approved.")
                        : tr("Choose %1 in CleverTap's form, or have %2 approved.")
                              .arg(languageTitle(known), visibleText(t.language, kShown)));
}

Finding unknownName(const Template &t, const QString &meant, const QString &side)
{
    return unknownTo(u"name"_s, u"/name"_s,
                     tr("%1 has no template that is called %2.").arg(side, quoted(t.name)),
                     meant.isEmpty()
                         ? tr("Have it approved, or take it out of CleverTap.")
                         : tr("%1 calls it %2: the name must be the same to the letter.")
                               .arg(side, quoted(meant)));
}

TwinRow rowOf(const Template &t, qsizetype index, const Approved &approved, const QString &side)
{
    TwinRow row{.name = t.name, .language = t.language, .here = index};
    row.there = approved.find(t);
    if (row.there >= 0) {
        Pair{t, approved.all().at(row.there), side, row.findings}.all();
        row.state = row.findings.isEmpty() ? TwinState::Same : TwinState::Different;
    } else if (const QStringList languages = approved.languages(t.name); !languages.isEmpty()) {
        row.state = TwinState::OtherLanguage;
        row.findings.append(otherLanguage(t, languages, side));
    } else {
        row.state = TwinState::Missing;
        row.findings.append(unknownName(t, approved.meant(t.name), side));
    }
    return row;
}

} // namespace

QList<TwinRow> templateTwins(const QList<Template> &cleverTap, const QList<Template> &approved,
                             const QString &side)
{
    const Approved there(approved);
    QList<TwinRow> rows;
    QSet<QString> seen;
    for (qsizetype i = 0; i < cleverTap.size(); ++i) {
        rows.append(rowOf(cleverTap.at(i), i, there, side));
        const QString key = keyOf(cleverTap.at(i));
        if (seen.contains(key))
            rows.last().findings.append(
                {.severity = Severity::Warning,
                 .rule = u"twin.twice"_s,
                 .path = u"/name"_s,
                 .message = tr("CleverTap holds this name in this language twice."),
                 .fix = tr("Keep one of them: the two are unique together."),
                 .source = kCleverTapForm,
                 .code = {}});
        seen.insert(key);
    }
    for (qsizetype i = 0; i < approved.size(); ++i) {
        const Template &one = approved.at(i);
        const QString status = one.remote.status.toUpper();
        if (seen.contains(keyOf(one)) || (!status.isEmpty() && status != u"APPROVED"_s))
            continue;
        rows.append({.state = TwinState::OnlyThere,
                     .name = one.name,
                     .language = one.language,
                     .there = i,
                     .findings = {{.severity = Severity::Note,
                                   .rule = u"twin.only-there"_s,
                                   .path = {},
                                   .message = tr("CleverTap does not have it: no campaign can use "
                                                 "it yet."),
                                   .fix = tr("Copy it by the sheet of CleverTap's form."),
                                   .source = kCleverTapForm,
                                   .code = {}}}});
    }
    return rows;
}

QString twinStateName(TwinState state)
{
    switch (state) {
    case TwinState::Same:
        return u"same"_s;
    case TwinState::Different:
        return u"different"_s;
    case TwinState::OtherLanguage:
        return u"other-language"_s;
    case TwinState::Missing:
        return u"missing"_s;
    case TwinState::OnlyThere:
        break;
    }
    return u"only-there"_s;
}

QString twinStateTitle(TwinState state)
{
    switch (state) {
    case TwinState::Same:
        return tr("The same");
    case TwinState::Different:
        return tr("Different");
    case TwinState::OtherLanguage:
        return tr("Another language");
    case TwinState::Missing:
        return tr("Not approved under this name");
    case TwinState::OnlyThere:
        break;
    }
    return tr("Not in CleverTap");
}

} // namespace sendbench::integrations::clevertap
