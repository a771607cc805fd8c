// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QMetaProperty>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QWidget>

namespace sendbench::test
{

using namespace Qt::StringLiterals;

/// Every text that the widgets of the program have just now, in sight or not: properties, actions,
/// models, and what a screen reader is told. Each text is searched once.
class TextWalk
{
public:
    /// Knows what was planted, and nothing else; outlives the walk.
    explicit TextWalk(const Redactor &planted)
        : m_planted(planted)
    {
    }

    /// Models of thousands of cells: once at the end also where nobody sees them.
    enum class Models { InSight, All };
    void walk(Models models = Models::InSight)
    {
        for (const QWidget *one : QApplication::allWidgets()) {
            properties(*one);
            actions(*one);
            if (models == Models::InSight && !one->isVisible())
                continue;
            if (const auto *view = qobject_cast<const QAbstractItemView *>(one))
                model(view->model(), nameOf(*one));
            else if (const auto *box = qobject_cast<const QComboBox *>(one))
                model(box->model(), nameOf(*one));
            else if (const auto *line = qobject_cast<const QLineEdit *>(one))
                model(line->completer() ? line->completer()->model() : nullptr, nameOf(*one));
            if (one->isVisible())
                m_seen.insert(QLatin1StringView(one->metaObject()->className()).toString());
            if (one->isWindow() && one->isVisible())
                spoken(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(one)), 0);
        }
    }
    void look(const QString &where, const QString &text)
    {
        if (text.isEmpty() || m_texts.contains(text))
            return;
        m_texts.insert(text);
        if (const auto label = m_planted.find(text.toUtf8()))
            m_found.append(where + u": "_s + *label);
    }

    /// Where something planted stood, and which; never the value.
    [[nodiscard]] QString found() const { return m_found.join(u'\n'); }
    [[nodiscard]] qsizetype texts() const { return m_texts.size(); }
    /// It was there to be read.
    [[nodiscard]] bool hasRead(const QString &part) const
    {
        return std::any_of(m_texts.begin(), m_texts.end(),
                           [&](const QString &text) { return text.contains(part); });
    }
    /// A widget of this class (without its namespace) was in sight.
    [[nodiscard]] bool hasSeen(const QString &className) const
    {
        return m_seen.contains(u"sendbench::ui::"_s + className) || m_seen.contains(className);
    }

private:
    static QString nameOf(const QObject &object)
    {
        QStringList names;
        for (const QObject *one = &object; one && names.size() < 4; one = one->parent())
            names.prepend(one->objectName().isEmpty()
                              ? QLatin1StringView(one->metaObject()->className()).toString()
                              : one->objectName());
        return names.join(u'/');
    }
    void value(const QString &where, const QVariant &value)
    {
        if (value.userType() == QMetaType::QStringList)
            for (const QString &one : value.toStringList())
                look(where, one);
        else if (value.userType() == QMetaType::QByteArray)
            look(where, QString::fromUtf8(value.toByteArray()));
        else if (value.userType() == QMetaType::QUrl)
            look(where, value.toUrl().toString());
        else if (value.userType() == QMetaType::QString)
            look(where, value.toString());
    }
    void properties(const QObject &object)
    {
        const QString name = nameOf(object) + u'.';
        for (int i = 0; i < object.metaObject()->propertyCount(); ++i) {
            const QMetaProperty one = object.metaObject()->property(i);
            const int type = one.metaType().id();
            if (type == QMetaType::QString || type == QMetaType::QStringList ||
                type == QMetaType::QByteArray || type == QMetaType::QUrl ||
                type == QMetaType::QVariant)
                value(name + QLatin1StringView(one.name()), one.read(&object));
        }
        for (const QByteArray &one : object.dynamicPropertyNames())
            value(name + QString::fromLatin1(one), object.property(one));
    }
    void actions(const QWidget &widget)
    {
        for (const QAction *one : widget.actions()) {
            properties(*one);
            value(nameOf(*one) + u".data"_s, one->data());
        }
        for (const QAction *one :
             widget.findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly)) {
            properties(*one);
            value(nameOf(*one) + u".data"_s, one->data());
        }
    }
    void model(QAbstractItemModel *model, const QString &where, const QModelIndex &parent = {})
    {
        constexpr int kRoles = Qt::UserRole + 32;
        constexpr int kMostRows = 500;
        if (!model)
            return;
        const int columns = model->columnCount(parent);
        const int rows = std::min(model->rowCount(parent), kMostRows);
        const auto each = [&](const auto &read, const QString &at) {
            for (int role = 0; role < kRoles; role = role == 14 ? int(Qt::UserRole) : role + 1)
                value(where + at, read(role));
        };
        for (int column = 0; column < columns; ++column)
            each([&](int role) { return model->headerData(column, Qt::Horizontal, role); },
                 u".header"_s);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                each([&](int role) { return model->index(row, column, parent).data(role); },
                     u"[%1,%2]"_s.arg(row).arg(column));
            if (model->hasChildren(model->index(row, 0, parent)))
                this->model(model, where, model->index(row, 0, parent));
        }
    }
    void spoken(QAccessibleInterface *part, int depth)
    {
        constexpr int kMostChildren = 500;
        constexpr int kDeepest = 60;
        if (!part || depth > kDeepest)
            return;
        const QString where = u"spoken "_s + (part->object() ? nameOf(*part->object()) : QString());
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                QAccessible::Help, QAccessible::Accelerator})
            look(where, part->text(kind));
        if (auto *text = part->textInterface())
            look(where, text->text(0, text->characterCount()));
        // The cells of a view were read from its model.
        const auto *widget = qobject_cast<const QWidget *>(part->object());
        if (part->tableInterface() || qobject_cast<const QAbstractItemView *>(widget) ||
            qobject_cast<const QComboBox *>(widget) || (widget && !widget->isVisible()))
            return;
        for (int i = 0; i < std::min(part->childCount(), kMostChildren); ++i)
            spoken(part->child(i), depth + 1);
    }

    const Redactor &m_planted;
    QSet<QString> m_texts;
    QSet<QString> m_seen;
    QStringList m_found;
};

/// Of this class, without its namespace; nullptr: none is in sight.
[[nodiscard]] inline QDialog *visibleDialog(const QString &className)
{
    for (QWidget *one : QApplication::allWidgets())
        if (one->isVisible() &&
            QLatin1StringView(one->metaObject()->className()).endsWith(u"::"_s + className))
            return qobject_cast<QDialog *>(one);
    return nullptr;
}

/// Pages and dialogs by the headers in this folder, without their namespace.
[[nodiscard]] inline QStringList windowClasses(const QString &folder)
{
    static const QRegularExpression kind(
        u"class (\\w+)(?: final)? : public (?:Page|ObjectPage|QDialog|QWizard|QMessageBox)\\b"_s);
    QStringList names;
    QDirIterator headers(folder, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = kind.globalMatch(text); match.hasNext();)
            names.append(match.next().captured(1));
    }
    return names;
}

} // namespace sendbench::test
