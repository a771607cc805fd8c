// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/payload/parts.h"

namespace sendbench::templates
{

/// How a system spells what both have.
struct PayloadWords {
    const char *subType;
    const char *cardIndex;
    const char *url; ///< kinds of buttons
    const char *quickReply;
    const char *copyCode;
    const char *voiceCall;
    const char *couponCode; ///< kinds of parameters
    const char *ttlMinutes;
};

/// The components of a send, in the order of the template: what Meta's and 8x8's have alike.
/// Internal to the payloads.
class PayloadWriter
{
public:
    PayloadWriter(const Template &t, const Values &values, const PayloadWords &words);
    virtual ~PayloadWriter() = default;

    [[nodiscard]] PayloadJson components() const;

protected:
    [[nodiscard]] const Template &value() const { return m_template; }
    [[nodiscard]] const Values &values() const { return m_values; }

    /// A variable's value; `key` without its message or card, "body.1".
    [[nodiscard]] virtual PayloadJson textOf(const Given &given, const QString &key,
                                             const QString &name) const = 0;
    [[nodiscard]] virtual PayloadJson headerParameters(const Given &given,
                                                       const Header &header) const = 0;
    /// Parameters of a dynamic address's variable.
    [[nodiscard]] virtual PayloadJson suffix(const Given &given, const QString &name,
                                             qsizetype index) const = 0;
    /// Of the kinds that each system has in its own way.
    virtual void addOther(PayloadJson &components, const Given &given, const Button &one,
                          qsizetype index) const = 0;

    [[nodiscard]] PayloadJson texts(const Given &given, const QString &part,
                                    const QString &text) const;
    [[nodiscard]] PayloadJson button(const char *subType, qsizetype index,
                                     PayloadJson parameters) const;
    /// What one of them alone has, between the body and the buttons, and at the end.
    virtual void addOffer(PayloadJson & /*components*/, const Given & /*given*/) const {}
    virtual void addRest(PayloadJson & /*components*/, const Given & /*given*/) const {}

private:
    /// The code of an authentication template, in its body and on its button.
    [[nodiscard]] PayloadJson oneCode() const;
    void addButtons(PayloadJson &components, const Given &given,
                    const QList<Button> &buttons) const;
    void addCarousel(PayloadJson &components) const;
    void addParts(PayloadJson &components, const Given &given, const std::optional<Header> &header,
                  const std::optional<Body> &body) const;
    void addButton(PayloadJson &components, const Given &given, const Button &one,
                   qsizetype index) const;
    [[nodiscard]] PayloadJson call(const Given &given, qsizetype index) const;

    const Template &m_template;
    const Values &m_values;
    const PayloadWords &m_words;
};

} // namespace sendbench::templates
