// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "providers/recipe.h"

#include "base/urlcredentials.h"
#include "base/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::providers
{

namespace
{

constexpr qsizetype kLongestShown = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::providers::Recipe", text);
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression one(uR"(\{\{[^{}]*\}\})"_s);
    return one;
}

/// The beginning of an address up to its path, and the path.
std::pair<QString, QString> halves(const QString &url)
{
    static const QRegularExpression whole(uR"(\A([A-Za-z]+://[^/?#]+)(/.*)?\z)"_s);
    const auto match = whole.match(url);
    return {match.captured(1), match.captured(2)};
}

/// What stands in the places of a path; nothing if it has another form.
std::optional<QStringList> placesIn(const QString &pattern, const QString &path)
{
    QString escaped;
    qsizetype done = 0;
    for (auto it = placeholder().globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        escaped += QRegularExpression::escape(pattern.mid(done, match.capturedStart() - done));
        escaped += u"([^/]+)"_s;
        done = match.capturedEnd();
    }
    escaped += QRegularExpression::escape(pattern.mid(done));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(escaped));
    const auto match = whole.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return match.capturedTexts().mid(1);
}

QString withPlaces(QString text, const QStringList &places)
{
    for (const QString &one : places) {
        const auto match = placeholder().match(text);
        if (!match.hasMatch())
            break;
        text.replace(match.capturedStart(), match.capturedLength(), one);
    }
    return text;
}

/// The recipe's path at the host and the sub-account that the form has.
QString address(const forms::FormDescriptor &form, const QString &key, const QString &wanted,
                const QString &now)
{
    const auto [host, path] = halves(now);
    for (const forms::Recipe &recipe : form.recipes)
        if (const auto places = placesIn(halves(recipe.values.value(key).text()).second, path);
            !host.isEmpty() && places)
            return host + withPlaces(halves(wanted).second, *places);
    return wanted;
}

/// The first text that a member of this name has, at any depth.
QString memberText(const QJsonValue &value, const QString &name)
{
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            if (const QString text = memberText(one, name); !text.isEmpty())
                return text;
        return {};
    }
    const QJsonObject object = value.toObject();
    const QString own = object[name].toString();
    if (!own.isEmpty() && !placeholder().match(own).hasMatch())
        return own;
    for (const QJsonValue &one : object)
        if (const QString text = memberText(one, name); !text.isEmpty())
            return text;
    return {};
}

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// A member that the recipe leaves to the reader keeps what the form has in it.
QString json(QString wanted, const QString &now)
{
    static const QRegularExpression left(uR"re("([^"\\]+)"(\s*:\s*)"\{\{[^{}"]*\}\}")re"_s);
    const QJsonDocument document = QJsonDocument::fromJson(now.toUtf8());
    const QJsonValue root =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    qsizetype from = 0;
    for (auto match = left.match(wanted); match.hasMatch(); match = left.match(wanted, from)) {
        const QString name = match.captured(1);
        const QString kept = memberText(root, name);
        const QString member = kept.isEmpty()
                                   ? match.captured(0)
                                   : u'"' + name + u'"' + match.captured(2) + quoted(kept);
        wanted.replace(match.capturedStart(), match.capturedLength(), member);
        from = match.capturedStart() + member.size();
    }
    return wanted;
}

QString shown(const forms::FieldDescriptor &field, const forms::FieldValue &value)
{
    if (value.isSecret())
        return tr("(secret)");
    if (field.kind == forms::FieldKind::Flag || field.kind == forms::FieldKind::Group)
        return value.flag() ? tr("checked") : tr("unchecked");
    for (const forms::Choice &choice : field.choices)
        if (choice.value == value.text())
            return choice.label;
    return value.text();
}

class Filling
{
public:
    Filling(const forms::FormDescriptor &form, const forms::FieldValues &now)
        : m_form(form)
        , m_now(now)
    {
        m_filled.values = now;
    }

    void take(const QString &key, const forms::FieldValue &value)
    {
        const auto &field = *m_form.field(key);
        const QString now = m_now.value(key).text().trimmed();
        if (field.kind == forms::FieldKind::Url)
            put(field, key, field.label, address(m_form, key, value.text(), now));
        else if (field.kind == forms::FieldKind::Json)
            put(field, key, field.label, json(value.text(), now));
        else
            put(field, key, field.label, value);
    }

    void takeRows(const forms::FieldDescriptor &field, const forms::Preset &preset)
    {
        for (const auto &row : preset.rows) {
            const QString key = rowKey(field.key, row.name);
            if (!row.secret)
                put(field, key, field.label + u" · "_s + row.name, row.value);
            else if (m_now.value(key).isEmpty())
                m_filled.secretRows.append(key);
        }
    }

    [[nodiscard]] const FilledRecipe &filled() const { return m_filled; }

private:
    /// Of the row that is there, however it is spelled.
    [[nodiscard]] QString rowKey(const QString &field, const QString &name) const
    {
        const QString key = field + u'.' + name;
        for (const auto &[one, value] : m_now)
            if (one.compare(key, Qt::CaseInsensitive) == 0)
                return one;
        return key;
    }

    void put(const forms::FieldDescriptor &field, const QString &key, const QString &label,
             const forms::FieldValue &value)
    {
        const forms::FieldValue before = m_now.value(key);
        const bool same = before == value || (value.isFlag() && before.flag() == value.flag());
        if (same)
            return;
        m_filled.values.insert(key, value);
        m_filled.changes.append({key, label, shown(field, before), shown(field, value)});
    }

    const forms::FormDescriptor &m_form;
    const forms::FieldValues &m_now;
    FilledRecipe m_filled;
};

} // namespace

FilledRecipe fillRecipe(const forms::FormDescriptor &form, const forms::Recipe &recipe,
                        const forms::FieldValues &now)
{
    Filling filling(form, now);
    for (const auto &[key, value] : recipe.values)
        filling.take(key, value);
    for (const auto &[key, id] : recipe.presets)
        for (const forms::Preset &preset : form.field(key)->presets)
            if (preset.id == id)
                filling.takeRows(*form.field(key), preset);
    return filling.filled();
}

const forms::Recipe *findRecipe(const forms::FormDescriptor &form, const QString &id)
{
    for (const forms::Recipe &recipe : form.recipes)
        if (recipe.id == id)
            return &recipe;
    return nullptr;
}

QString recipeText(const FilledRecipe &filled)
{
    QStringList lines;
    for (const RecipeChange &change : filled.changes) {
        const QString before = visibleText(withoutUrlSecret(change.before), kLongestShown);
        // The JSON of a recipe is to be read line by line.
        const QString after = change.after.contains(u'\n')
                                  ? u'\n' + change.after
                                  : visibleText(withoutUrlSecret(change.after), kLongestShown);
        if (change.after.contains(u'\n') || before.isEmpty())
            lines.append(tr("%1: %2").arg(change.label, after));
        else
            lines.append(tr("%1: %2 → %3").arg(change.label, before, after));
    }
    for (const QString &key : filled.secretRows)
        lines.append(tr("%1: to be typed").arg(key.mid(key.indexOf(u'.') + 1)));
    return lines.join(u'\n');
}

} // namespace sendbench::providers
