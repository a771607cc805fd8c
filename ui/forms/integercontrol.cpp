// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/integercontrol.h"

#include "ui/forms/boundedlineedit.h"

#include <QKeyEvent>

#include <limits>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

IntegerControl::IntegerControl(const FormContext &context, const forms::FieldDescriptor &field,
                               QWidget *parent)
    : TextControl(context, field, parent)
{
    line()->setInputMethodHints(Qt::ImhDigitsOnly);
    if (field.placeholder.isEmpty() && field.minimum && field.maximum)
        line()->setPlaceholderText(tr("%1 to %2").arg(*field.minimum).arg(*field.maximum));
}

forms::FieldValue IntegerControl::valueOf(const QString &text) const
{
    QString digits;
    for (const QChar one : text.trimmed())
        digits += one.digitValue() >= 0 ? QChar(u'0' + one.digitValue()) : one;
    bool good = false;
    const qint64 number = digits.toLongLong(&good);
    return good ? forms::FieldValue(number) : forms::FieldValue(text);
}

bool IntegerControl::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if (pressed == Qt::Key_Up || pressed == Qt::Key_Down) {
            step(pressed == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return TextControl::eventFilter(watched, event);
}

void IntegerControl::step(qint64 by)
{
    const qint64 lowest = field().minimum.value_or(std::numeric_limits<qint64>::min() + 1);
    const qint64 highest = field().maximum.value_or(std::numeric_limits<qint64>::max() - 1);
    const auto number = model().value(key()).number();
    const qint64 next = number ? qBound(lowest, *number, highest) + by : lowest;
    model().setValue(key(), forms::FieldValue(qBound(lowest, next, highest)));
}

} // namespace sendbench::ui
