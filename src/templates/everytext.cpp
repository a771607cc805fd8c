// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/everytext.h"

#include "templates/objecttext.h"
#include "templates/place.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// One walk for reading and for changing: `T` is the template, or a constant one.
template <typename T, typename Visit>
class Walk
{
public:
    Walk(T &t, const Visit &visit)
        : m_t(t)
        , m_visit(visit)
    {
    }

    void run()
    {
        ofTemplate();
        if (m_t.header)
            ofHeader(*m_t.header, {.part = ComponentKind::Header});
        if (m_t.offer) {
            TextSpot at{.part = ComponentKind::LimitedTimeOffer};
            message(m_t.offer->text, with(at, "limited_time_offer", -1, u"text"_s));
            rest(m_t.offer->extras, at);
        }
        if (m_t.body)
            ofBody(*m_t.body, {.part = ComponentKind::Body});
        if (m_t.footer) {
            const TextSpot at{.part = ComponentKind::Footer};
            message(m_t.footer->text, with(at, "text"));
            rest(m_t.footer->extras, at);
        }
        ofButtons(m_t.buttons, -1);
        rest(m_t.buttonsExtras, {.part = ComponentKind::Buttons});
        if (m_t.cards)
            for (qsizetype i = 0; i < m_t.cards->size(); ++i)
                ofCard((*m_t.cards)[i], i);
        rest(m_t.carouselExtras, {.part = ComponentKind::Carousel});
        rest(m_t.callPermissionExtras, {.part = ComponentKind::CallPermissionRequest});
        ofOthers();
    }

private:
    [[nodiscard]] static TextSpot with(TextSpot at, const char *member, qsizetype index = -1,
                                       const QString &own = {})
    {
        at.member = QLatin1String(member);
        at.index = index;
        at.own = own;
        return at;
    }
    template <typename Text>
    void tell(Text &text, TextSpot at, TextUse use)
    {
        if (text.isEmpty())
            return;
        at.use = use;
        m_visit(at, text);
    }
    template <typename Text>
    void message(Text &text, const TextSpot &at)
    {
        tell(text, at, TextUse::Message);
    }
    template <typename Text>
    void machine(Text &text, const TextSpot &at)
    {
        tell(text, at, TextUse::Machine);
    }
    /// JSON is kept as bytes; `set` writes a changed one.
    template <typename Set>
    void json(const QByteArray &bytes, TextSpot at, const Set &set)
    {
        if (bytes.isEmpty())
            return;
        at.use = TextUse::Json;
        const QString before = QString::fromUtf8(bytes);
        if constexpr (std::is_const_v<T>) {
            m_visit(at, before);
        } else {
            QString text = before;
            m_visit(at, text);
            if (text != before)
                set(text.toUtf8());
        }
    }
    template <typename Extras>
    void rest(Extras &extras, const TextSpot &at)
    {
        const QStringList keys = extras.keys();
        for (const QString &key : keys)
            json(extras.value(key), with(at, "", -1, key), [&](const QByteArray &changed) {
                if constexpr (!std::is_const_v<T>)
                    extras.insert(key, changed);
            });
    }

    void ofTemplate()
    {
        const TextSpot at;
        machine(m_t.name, with(at, "name"));
        machine(m_t.language, with(at, "language"));
        machine(m_t.categoryName, with(at, "category"));
        machine(m_t.subCategory, with(at, "sub_category"));
        machine(m_t.displayFormat, with(at, "display_format"));
        rest(m_t.extras, at);
    }
    template <typename Samples>
    void ofSamples(Samples &samples, const TextSpot &at)
    {
        for (qsizetype i = 0; i < samples.size(); ++i) {
            machine(samples[i].name, with(at, "example", i, u"param_name"_s));
            message(samples[i].value, with(at, "example", i));
        }
    }
    template <typename Texts>
    void ofAddresses(Texts &texts, const TextSpot &at)
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            machine(texts[i], with(at, "example", i));
    }
    template <typename H>
    void ofHeader(H &header, const TextSpot &at)
    {
        machine(header.formatName, with(at, "format"));
        message(header.text, with(at, "text"));
        ofSamples(header.samples, at);
        ofAddresses(header.media, at);
        rest(header.extras, at);
    }
    template <typename B>
    void ofBody(B &body, const TextSpot &at)
    {
        message(body.text, with(at, "text"));
        ofSamples(body.samples, at);
        rest(body.extras, at);
    }
    template <typename Buttons>
    void ofButtons(Buttons &buttons, qsizetype card)
    {
        for (qsizetype i = 0; i < buttons.size(); ++i)
            ofButton(buttons[i], {.part = ComponentKind::Buttons, .card = card, .button = i});
    }
    template <typename B>
    void ofButton(B &button, const TextSpot &at)
    {
        machine(button.typeName, with(at, "type"));
        message(button.text, with(at, "text"));
        machine(button.url, with(at, "url"));
        ofAddresses(button.samples, at);
        machine(button.phoneNumber, with(at, "phone_number"));
        machine(button.country, with(at, "country"));
        machine(button.flowId, with(at, "flow_id"));
        machine(button.flowName, with(at, "flow_name"));
        tell(button.flowJson, with(at, "flow_json"), TextUse::Json);
        machine(button.flowAction, with(at, "flow_action"));
        machine(button.navigateScreen, with(at, "navigate_screen"));
        machine(button.icon, with(at, "icon"));
        machine(button.otpTypeName, with(at, "otp_type"));
        message(button.autofillText, with(at, "autofill_text"));
        for (qsizetype i = 0; i < button.supportedApps.size(); ++i) {
            auto &app = button.supportedApps[i];
            machine(app.packageName, with(at, "supported_apps", i, u"package_name"_s));
            machine(app.signatureHash, with(at, "supported_apps", i, u"signature_hash"_s));
            const QStringList keys = app.extras.keys();
            for (const QString &key : keys)
                json(app.extras.value(key), with(at, "supported_apps", i, key),
                     [&](const QByteArray &changed) {
                         if constexpr (!std::is_const_v<T>)
                             app.extras.insert(key, changed);
                     });
        }
        rest(button.extras, at);
    }
    template <typename C>
    void ofCard(C &card, qsizetype index)
    {
        if (card.header)
            ofHeader(*card.header, {.part = ComponentKind::Header, .card = index});
        if (card.body)
            ofBody(*card.body, {.part = ComponentKind::Body, .card = index});
        ofButtons(card.buttons, index);
        rest(card.extras, {.part = ComponentKind::Carousel, .card = index});
    }
    void ofOthers()
    {
        qsizetype number = 0;
        for (qsizetype i = 0; i < m_t.order.size(); ++i) {
            auto &slot = m_t.order[i];
            if (slot.kind != ComponentKind::Other)
                continue;
            json(slot.other, with({}, "components", number++), [&](const QByteArray &changed) {
                if constexpr (!std::is_const_v<T>)
                    slot.other = changed;
            });
        }
    }

    T &m_t;
    const Visit &m_visit;
};

/// Of the unknown components, the one of this number.
QString otherPath(const Template &t, qsizetype number)
{
    const QList<ComponentSlot> order = writtenOrder(t);
    for (qsizetype i = 0; i < order.size(); ++i)
        if (order.at(i).kind == ComponentKind::Other && number-- == 0)
            return u"/components/%1"_s.arg(i);
    return u"/components"_s;
}

QString basePath(const Template &t, const TextSpot &spot)
{
    if (spot.button >= 0)
        return buttonPath(t, spot.card, spot.button);
    if (spot.part == ComponentKind::Other)
        return {};
    if (spot.card < 0)
        return componentPath(t, spot.part);
    if (spot.part == ComponentKind::Carousel)
        return u"%1/cards/%2"_s.arg(componentPath(t, spot.part)).arg(spot.card);
    return componentPath(t, spot.card, spot.part);
}

/// Behind the quote that begins at `from`: its end, the closing quote left out; -1: none.
qsizetype stringEnd(const QString &json, qsizetype from)
{
    for (qsizetype i = from + 1; i < json.size(); ++i) {
        if (json[i] == u'\\')
            ++i;
        else if (json[i] == u'"')
            return i;
    }
    return -1;
}

bool isKey(const QString &json, qsizetype end)
{
    qsizetype i = end + 1;
    while (i < json.size() && json[i].isSpace())
        ++i;
    return i < json.size() && json[i] == u':';
}

} // namespace

QString TextSpot::path(const Template &t) const
{
    if (part == ComponentKind::Other && member == "components"_L1)
        return otherPath(t, index);
    QString path = basePath(t, *this);
    if (!member.isEmpty())
        path += u'/' + QString(member);
    if (index >= 0)
        path += u"/%1"_s.arg(index);
    if (!own.isEmpty())
        path += u'/' + QString(own).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return path;
}

void forEachText(const Template &t, const SeenText &seen)
{
    Walk<const Template, SeenText>(t, seen).run();
}

void changeTexts(Template &t, const ChangeText &change)
{
    Walk<Template, ChangeText>(t, change).run();
}

QString withStrings(const QString &json, const std::function<QString(const QString &)> &change)
{
    QString changed;
    qsizetype done = 0;
    for (qsizetype at = json.indexOf(u'"'); at >= 0;) {
        const qsizetype end = stringEnd(json, at);
        if (end < 0)
            break;
        if (!isKey(json, end)) {
            const auto value =
                nlohmann::json::parse(json.mid(at, end + 1 - at).toStdString(), nullptr, false);
            const QString text =
                value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
            if (const QString now = change(text); now != text) {
                changed += QStringView(json).mid(done, at - done);
                changed += QString::fromUtf8(textJson(now));
                done = end + 1;
            }
        }
        at = json.indexOf(u'"', end + 1);
    }
    if (done == 0)
        return json;
    changed += QStringView(json).mid(done);
    return changed;
}

} // namespace sendbench::templates
