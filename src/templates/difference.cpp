// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/difference.h"

#include "templates/place.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

QString headerName(const std::optional<Header> &header)
{
    return header ? headerFormatWord(*header) : QString();
}

QString variablesOf(const QString &text)
{
    QStringList names = variableNames(text);
    names.sort();
    return names.isEmpty() ? QString() : u"{{"_s + names.join(u"}} {{"_s) + u"}}"_s;
}

/// Collects; texts or only their variables are compared.
struct Comparison {
    const Template &here;
    const Template &there;
    bool onlyShape;
    QList<Difference> &found;
    qsizetype card = -1;

    void compare(const QString &title, const QString &path, const QString &a,
                 const QString &b) const
    {
        if (a == b)
            return;
        const auto kind = b.isEmpty()   ? Difference::Kind::OnlyHere
                          : a.isEmpty() ? Difference::Kind::OnlyThere
                                        : Difference::Kind::Changed;
        const QString whole = card < 0 ? title : tr("Card %1 · %2").arg(card + 1).arg(title);
        found.append({kind, path, whole, a, b});
    }
    void texts(const QString &title, const QString &path, const QString &a, const QString &b) const
    {
        if (onlyShape)
            compare(tr("%1 · variables").arg(title), path, variablesOf(a), variablesOf(b));
        else
            compare(title, path, a, b);
    }
    /// The place in the one that has it.
    [[nodiscard]] QString path(ComponentKind kind, bool hereHasIt) const
    {
        const Template &t = hereHasIt ? here : there;
        return card < 0 ? componentPath(t, kind) : componentPath(t, card, kind);
    }

    void header(const std::optional<Header> &a, const std::optional<Header> &b) const
    {
        const QString at = path(ComponentKind::Header, a.has_value());
        compare(tr("Header"), at, headerName(a), headerName(b));
        if (headerName(a) == headerName(b) && a && a->format == HeaderFormat::Text)
            texts(tr("Header"), at + u"/text"_s, a->text, b->text);
    }
    void body(const std::optional<Body> &a, const std::optional<Body> &b) const
    {
        texts(tr("Body"), path(ComponentKind::Body, a.has_value()) + u"/text"_s,
              a ? a->text : QString(), b ? b->text : QString());
    }
    void button(qsizetype index, const Button *a, const Button *b) const
    {
        const QString at = buttonPath(a ? here : there, card, index);
        const QString title = tr("Button %1").arg(index + 1);
        if (!a || !b || buttonTypeWord(*a) != buttonTypeWord(*b)) {
            compare(title, at, a ? buttonTypeWord(*a) : QString(),
                    b ? buttonTypeWord(*b) : QString());
            return;
        }
        if (!onlyShape)
            compare(tr("%1 · label").arg(title), at + u"/text"_s, a->text, b->text);
        texts(tr("%1 · address").arg(title), at + u"/url"_s, a->url, b->url);
        if (onlyShape)
            return;
        compare(tr("%1 · number").arg(title), at + u"/phone_number"_s, a->phoneNumber,
                b->phoneNumber);
        compare(tr("%1 · flow").arg(title), at + u"/flow_id"_s, a->flowId, b->flowId);
    }
    void buttons(const QList<Button> &a, const QList<Button> &b) const
    {
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
            button(i, i < a.size() ? &a.at(i) : nullptr, i < b.size() ? &b.at(i) : nullptr);
    }
    void offer() const
    {
        const auto &a = here.offer;
        const auto &b = there.offer;
        const QString at = path(ComponentKind::LimitedTimeOffer, a.has_value());
        const auto said = [](const auto &one) {
            return !one                                 ? QString()
                   : one->hasExpiration.value_or(false) ? tr("with expiry")
                                                        : tr("without expiry");
        };
        compare(tr("Limited-time offer"), at, said(a), said(b));
        if (a && b && !onlyShape)
            compare(tr("Limited-time offer · title"), at, a->text, b->text);
    }
    void cards()
    {
        const QList<Card> a = here.cards.value_or(QList<Card>());
        const QList<Card> b = there.cards.value_or(QList<Card>());
        if (a.size() != b.size())
            compare(tr("Cards"), path(ComponentKind::Carousel, here.cards.has_value()),
                    QString::number(a.size()), QString::number(b.size()));
        for (card = 0; card < std::min(a.size(), b.size()); ++card) {
            header(a.at(card).header, b.at(card).header);
            body(a.at(card).body, b.at(card).body);
            buttons(a.at(card).buttons, b.at(card).buttons);
        }
        card = -1;
    }
    void all()
    {
        compare(tr("Category"), u"/category"_s, categoryWord(here), categoryWord(there));
        if (!onlyShape)
            compare(tr("Language"), u"/language"_s, here.language, there.language);
        header(here.header, there.header);
        offer();
        body(here.body, there.body);
        if (!onlyShape)
            compare(tr("Footer"), path(ComponentKind::Footer, here.footer.has_value()),
                    here.footer ? here.footer->text : QString(),
                    there.footer ? there.footer->text : QString());
        buttons(here.buttons, there.buttons);
        cards();
    }
};

} // namespace

QList<Difference> differences(const Template &here, const Template &there)
{
    QList<Difference> found;
    Comparison{here, there, false, found}.all();
    return found;
}

QList<Difference> shapeDifferences(const Template &here, const Template &there)
{
    QList<Difference> found;
    Comparison{here, there, true, found}.all();
    return found;
}

} // namespace sendbench::templates
