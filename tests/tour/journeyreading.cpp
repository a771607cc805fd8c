// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What a person reads in the window.

#include "journey.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <climits>

using namespace Qt::StringLiterals;

namespace sendbench::test
{

namespace
{

const QString kControl = u"control:"_s;
const QString kDone = u"done:"_s;

/// The label above a field's editor, or the words beside its box.
QString labelOf(const QWidget &control)
{
    const QLabel *first = nullptr;
    int top = INT_MAX;
    for (const auto *one : control.findChildren<QLabel *>()) {
        const int y = one->mapTo(&control, QPoint()).y();
        if (!one->isVisible() || one->text().isEmpty() || y >= top)
            continue;
        first = one;
        top = y;
    }
    return first ? QString(first->text()).replace(u"&&"_s, u"&"_s) : QString();
}

} // namespace

bool Journey::isThere(const QString &name)
{
    return onPage(name) != nullptr;
}

QWidget *Journey::onPage(const QString &name)
{
    if (auto *page = window().currentPage())
        for (auto *one : page->findChildren<QWidget *>(name))
            if (one->isVisible())
                return one;
    return find<QWidget>(name);
}

QString Journey::text(const QString &name)
{
    auto *found = onPage(name);
    if (const auto *label = qobject_cast<QLabel *>(found))
        return label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(found))
        return button->text().trimmed();
    if (const auto *line = qobject_cast<QLineEdit *>(found))
        return line->text();
    if (const auto *box = qobject_cast<QComboBox *>(found))
        return box->currentText();
    if (const auto *view = qobject_cast<QPlainTextEdit *>(found))
        return view->toPlainText();
    return {};
}

QString Journey::label(const QString &field)
{
    const auto *control = find<QWidget>(kControl + field);
    return control ? labelOf(*control) : QString();
}

QStringList Journey::labels()
{
    struct Placed {
        QPoint at;
        QString label;
    };
    QList<Placed> all;
    const auto *form = find<QWidget>(u"formPane"_s);
    for (const auto *one : form ? form->findChildren<QWidget *>() : QList<QWidget *>{})
        if (one->isVisible() && one->objectName().startsWith(kControl))
            all.append({one->mapTo(form, QPoint()), labelOf(*one)});
    // Two that stand beside one another are read in the direction of writing.
    std::stable_sort(all.begin(), all.end(), [](const Placed &a, const Placed &b) {
        return std::pair(a.at.y(), a.at.x()) < std::pair(b.at.y(), b.at.x());
    });
    QStringList labels;
    for (const Placed &one : all)
        labels.append(one.label);
    return labels;
}

QString Journey::around(const QString &field)
{
    QStringList texts;
    const auto *control = find<QWidget>(kControl + field);
    for (const auto *one : control ? control->findChildren<QLabel *>() : QList<QLabel *>{})
        if (one->isVisible())
            texts.append(one->text());
    return texts.join(u'\n');
}

QStringList Journey::options(const QString &field)
{
    QStringList texts;
    if (const auto *box = qobject_cast<QComboBox *>(onPage(field)))
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    return texts;
}

QString Journey::step(const QString &id)
{
    press(u"tabGuide"_s);
    const auto *box = find<QCheckBox>(kDone + id);
    return box ? box->accessibleName() : QString();
}

QStringList Journey::steps()
{
    press(u"tabGuide"_s);
    QStringList ids;
    for (const auto *box : window().findChildren<QCheckBox *>())
        if (box->isVisible() && box->objectName().startsWith(kDone))
            ids.append(box->objectName().mid(kDone.size()));
    return ids;
}

} // namespace sendbench::test
