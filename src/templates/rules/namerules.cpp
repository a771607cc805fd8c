// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/linting.h"
#include "templates/rules/wordlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

const QString kNameCode = u"2388046"_s;

bool isGoodName(const QString &name)
{
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

} // namespace

void checkName(Linting &lint)
{
    const QString &name = lint.t.name;
    const QString path = u"/name"_s;
    if (name.isEmpty()) {
        lint.add({.severity = Severity::Error,
                  .rule = u"name.missing"_s,
                  .path = path,
                  .message = tr("The template has no name."),
                  .fix = tr("Give it one, e.g. order_confirmation."),
                  .source = page::overview(),
                  .code = kNameCode});
        return;
    }
    if (!isGoodName(name))
        lint.add({.severity = Severity::Error,
                  .rule = u"name.characters"_s,
                  .path = path,
                  .message = tr("The name may have small letters a–z, digits and "
                                "underscores only."),
                  .fix = tr("Write it so, e.g. order_confirmation."),
                  .source = page::overview(),
                  .code = kNameCode});
    const Limit &most = limit(u"name.length"_s);
    if (name.size() > most.value)
        lint.add(most, u"name.length"_s, path,
                 tr("The name has %1 characters; at most %2 are allowed.")
                     .arg(name.size())
                     .arg(most.value),
                 tr("Choose a shorter name."));
    if (wordList(u"sampleNames"_s).contains(name))
        lint.add({.severity = Severity::Warning,
                  .rule = u"name.sample"_s,
                  .path = path,
                  .message = tr("Meta has a sample template of this name and "
                                "refuses another one."),
                  .fix = tr("Choose another name."),
                  .source = wordSource(u"sampleNames"_s),
                  .code = u"2388155"_s});
}

} // namespace sendbench::templates::rules
