// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/recipientcommand.h"

#include "app/cli/exitcode.h"
#include "phone/phonenumber.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace sendbench::cli
{

void RecipientCommand::run(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const qsizetype count = arguments.size();
    const bool known = (verb == u"list"_s && count == 1) || (verb == u"add"_s && count >= 2) ||
                       (verb == u"remove"_s && count == 2);
    if (!known) {
        fail(wrongUse(tr("recipient list · add NUMBER [LABEL] · remove NUMBER"), verb).value());
        return;
    }
    if (!openWorkspace())
        return;
    if (verb == u"list"_s) {
        list();
        return;
    }
    const auto number = phone::toE164(arguments[1]);
    if (!number)
        fail(Error{.kind = ErrorKind::Input, .code = u"recipient.number"_s, .found = arguments[1]});
    else if (verb == u"add"_s)
        add(*number, arguments.mid(2).join(u' '));
    else
        remove(*number);
}

void RecipientCommand::list()
{
    Json list = Json::array();
    QString text;
    for (const auto &one : document().testRecipients) {
        list.push_back({{"number", one.number.toStdString()}, {"label", one.label.toStdString()}});
        text += u"%1  %2\n"_s.arg(one.number, -17).arg(one.label);
    }
    printer().answer({{"recipients", list}}, text.isEmpty() ? tr("No test recipients yet.") : text);
    end(ExitGood);
}

bool RecipientCommand::isListed(const QString &number) const
{
    const auto &all = document().testRecipients;
    return std::any_of(all.begin(), all.end(), [&](const workspace::TestRecipient &one) {
        return phone::toE164(one.number) == number;
    });
}

void RecipientCommand::add(const QString &number, const QString &label)
{
    if (isListed(number)) {
        fail(Error{.kind = ErrorKind::Input, .code = u"recipient.exists"_s, .found = number});
        return;
    }
    if (!editWorkspace(tr("Add test recipient"), [&](workspace::Document &changed) {
            changed.testRecipients.append({.number = number, .label = label});
        }))
        return;
    printer().answer(
        {{"recipient", {{"number", number.toStdString()}, {"label", label.toStdString()}}}},
        tr("Added %1.").arg(number));
    end(ExitGood);
}

void RecipientCommand::remove(const QString &number)
{
    if (!isListed(number)) {
        QStringList known;
        for (const auto &one : document().testRecipients)
            known.append(one.number);
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"recipient.unknown"_s,
                   .expected = known.join(u", "_s),
                   .found = number});
        return;
    }
    if (!editWorkspace(tr("Remove test recipient"), [&](workspace::Document &changed) {
            changed.testRecipients.removeIf([&](const workspace::TestRecipient &one) {
                return phone::toE164(one.number) == number;
            });
        }))
        return;
    printer().answer({{"removed", number.toStdString()}}, tr("Removed %1.").arg(number));
    end(ExitGood);
}

} // namespace sendbench::cli
