// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/guidevalues.h"

#include "base/redactor.h"
#include "base/urlcredentials.h"
#include "forms/distinctlabel.h"
#include "forms/oddcharacters.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr qsizetype kShown = 80;
constexpr qsizetype kLongestLabel = 60;
constexpr qsizetype kLongestMailValue = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::ui::Guide", text);
}

/// What a closed group holds is not used, wherever the group stands.
bool isUsedIn(const QList<forms::FieldDescriptor> &fields, const forms::FormModel &model,
              const QString &key)
{
    return std::any_of(fields.begin(), fields.end(), [&](const auto &field) {
        if (!isShown(model.descriptor(), field, model.values()))
            return false;
        const bool closed = field.kind == forms::FieldKind::Group && !model.value(field.key).flag();
        return field.key == key || (!closed && isUsedIn(field.children, model, key));
    });
}

bool isUsed(const forms::FormModel &model, const QString &key)
{
    return isUsedIn(model.descriptor().fields, model, key);
}

GuideValue row(const forms::FormModel &model, const QString &key, const QString &label)
{
    GuideValue value{.key = key, .label = forms::visibleText(label, kLongestLabel)};
    const forms::FieldValue stored = model.value(key);
    value.secret = stored.isSecret();
    if (value.secret) {
        value.copyable = model.hasSecret(key);
        value.shown = value.copyable ? u"••••••••"_s : tr("no value yet");
        return value;
    }
    value.text = withoutUrlSecret(stored.text());
    value.copyable = !value.text.isEmpty();
    value.shown = !value.copyable        ? tr("no value yet")
                  : model.isCovered(key) ? u"••••••••"_s
                                         : forms::visibleText(value.text, kShown);
    return value;
}

GuideValue single(const forms::FormModel &model, const forms::FieldDescriptor &field)
{
    using forms::FieldKind;
    GuideValue value = row(model, field.key, distinctLabel(model.descriptor(), field));
    if (field.kind == FieldKind::Flag || field.kind == FieldKind::Group) {
        value.copyable = false;
        value.shown = model.value(field.key).flag() ? tr("ticked") : tr("not ticked");
    } else if (field.kind == FieldKind::Json || field.kind == FieldKind::Multiline) {
        if (value.copyable) // one line here; what is copied keeps its lines
            value.shown = forms::visibleText(value.text.simplified(), kShown);
    } else if (field.kind == FieldKind::Account) {
        value.copyable = false; // ours; the other dashboard does not know it
    } else if (field.kind == FieldKind::Choice) {
        value.copyable = false; // chosen from a list there as well
        for (const forms::Choice &choice : field.choices)
            if (choice.value == value.text)
                value.shown = choice.label;
    }
    return value;
}

QString mailAddress(const forms::GuideStep &step)
{
    static const QRegularExpression address(
        uR"([A-Za-z0-9._-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)"_s);
    return address.match(step.text).captured(0);
}

} // namespace

QList<GuideValue> guideValues(const forms::FormModel &model, const forms::GuideStep &step)
{
    QList<GuideValue> values;
    for (const QString &key : step.fields) {
        const auto *field = model.descriptor().field(key);
        if (!field || !isUsed(model, key))
            continue;
        if (field->kind != forms::FieldKind::KeyValues) {
            values.append(single(model, *field));
            continue;
        }
        for (const QString &name : model.rowNames(key))
            if (!name.isEmpty())
                values.append(row(model, key + u'.' + name, name));
    }
    return values;
}

bool wantsMail(const forms::GuideStep &step)
{
    return !step.fields.isEmpty() && !mailAddress(step).isEmpty();
}

providers::MailDraft guideMail(const forms::FormModel &model, const forms::GuideStep &step,
                               const QString &subject, const Redactor &redactor)
{
    QString body;
    for (const GuideValue &value : guideValues(model, step))
        body += u"%1: %2\n"_s.arg(
            value.label, forms::visibleText(redactor.redact(value.text), kLongestMailValue));
    return {.to = mailAddress(step), .subject = redactor.redact(subject), .body = body};
}

} // namespace sendbench::ui
