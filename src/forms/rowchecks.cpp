// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/rowchecks.h"

#include "forms/formmodel.h"
#include "forms/oddcharacters.h"
#include "forms/secretchecks.h"
#include "forms/textchecks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

constexpr qsizetype kEnormousValue = 8000;

struct RowChecks {
    Q_DECLARE_TR_FUNCTIONS(sendbench::forms::RowChecks)

public:
    const FormModel &model;
    const FieldDescriptor &field;
    Findings found = {};

    void row(const QString &name);
    void name(const QString &name, const QString &key);
    void value(const QString &name, const QString &key);
    void add(Severity severity, const QString &rule, const QString &key, const QString &message,
             const QString &fix = {})
    {
        found.append(Finding{.severity = severity,
                             .rule = rule,
                             .path = key,
                             .message = message,
                             .fix = fix,
                             .source = field.source});
    }
    /// A line break would end the header and begin another: an error there, a warning elsewhere.
    void odd(const QString &text, const QString &key, const QString &label)
    {
        auto finding = oddCharacterFinding(text, key, label, false);
        if (!finding)
            return;
        const bool breaks = text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar(0));
        if (holdsHeaders(field) && breaks)
            finding->severity = Severity::Error;
        found.append(*finding);
    }
};

void RowChecks::row(const QString &name)
{
    const QString key = field.key + u'.' + name;
    if (name.isEmpty()) {
        if (model.value(key).isSecret() ? model.hasSecret(key) : !model.value(key).isEmpty())
            add(Severity::Error, u"form.row-name"_s, key,
                tr("%1: a row has a value and no key.").arg(field.label),
                tr("Type its key, or remove the row."));
        return;
    }
    this->name(name, key);
    value(name, key);
}

void RowChecks::name(const QString &name, const QString &key)
{
    static const QRegularExpression token(u"\\A[!#$%&'*+\\-.^_`|~0-9A-Za-z]+\\z"_s);
    const QString shown = visibleText(name);
    if (holdsHeaders(field) && !token.match(name).hasMatch())
        add(Severity::Error, u"form.header-name"_s, key,
            tr("%1: “%2” cannot be the name of a header.").arg(field.label, shown),
            tr("Use letters, digits and dashes, without spaces or a colon."));
    odd(name, key, tr("%1: the key “%2”").arg(field.label, shown));
}

void RowChecks::value(const QString &name, const QString &key)
{
    static const QRegularExpression placeholder(u"\\{\\{[^{}]*\\}\\}"_s);
    const FieldValue value = model.value(key);
    const QString shown = visibleText(name);
    if (value.isSecret() && !model.hasSecret(key)) {
        add(Severity::Error, u"form.secret-missing"_s, key,
            tr("%1: the secret value of “%2” is missing.").arg(field.label, shown),
            tr("Type it; it goes to the keychain."));
        return;
    }
    if (const auto absent =
            secretFinding(model, key, tr("%1: the value of “%2”").arg(field.label, shown)))
        found.append(*absent);
    const QString text = value.isSecret() ? model.typedSecrets().value(key) : value.text();
    if (text.contains(placeholder))
        add(Severity::Warning, u"form.placeholder"_s, key,
            tr("%1: the value of “%2” still holds a placeholder.").arg(field.label, shown),
            tr("Put the real text in place of {{…}}."));
    if (text.size() > kEnormousValue)
        add(Severity::Warning, u"form.enormous"_s, key,
            tr("%1: the value of “%2” has %3 characters; servers refuse headers of more than a few "
               "thousand.")
                .arg(field.label, shown, QLocale().toString(text.size())),
            tr("Clear it, and enter it again."));
    odd(text, key, tr("%1: the value of “%2”").arg(field.label, shown));
}

} // namespace

Findings checkRows(const FormModel &model, const FieldDescriptor &field)
{
    RowChecks checks{.model = model, .field = field};
    QSet<QString> seen;
    for (const QString &name : model.rowNames(field.key)) {
        checks.row(name);
        if (!name.isEmpty() && seen.contains(name.toLower()))
            checks.add(Severity::Error, u"form.duplicate-row"_s, field.key + u'.' + name,
                       RowChecks::tr("%1: “%2” stands twice; capital letters make no difference.")
                           .arg(field.label, visibleText(name)),
                       RowChecks::tr("Remove one of them."));
        seen.insert(name.toLower());
    }
    return checks.found;
}

bool holdsHeaders(const FieldDescriptor &field)
{
    return field.key.contains(u"headers"_s, Qt::CaseInsensitive);
}

} // namespace sendbench::forms
