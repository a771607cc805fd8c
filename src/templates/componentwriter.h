// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/codec.h"

#include <QByteArray>

namespace sendbench::templates
{

/// How a form spells what is in a template. Internal to the codecs.
struct Spelling {
    explicit Spelling(Form form, const Template &t);

    bool eight = false;    ///< 8x8's member names
    bool flat = false;     ///< `examples[]` instead of `example{}`
    bool answer = false;   ///< what a list says, not what a create call asks for
    bool sentences = true; ///< what Meta wrote into an authentication template is said again
    bool otpAddress = false;
};

[[nodiscard]] QByteArray writeHeader(const Header &header, const Spelling &spelling);
[[nodiscard]] QByteArray writeBody(const Body &body, const Spelling &spelling);
[[nodiscard]] QByteArray writeFooter(const Footer &footer, const Spelling &spelling);
[[nodiscard]] QByteArray writeButton(const Button &button, const Spelling &spelling);
[[nodiscard]] QByteArray writeButtons(const QList<Button> &buttons, const JsonExtras &extras,
                                      const Spelling &spelling);
[[nodiscard]] QByteArray writeOffer(const LimitedTimeOffer &offer);
[[nodiscard]] QByteArray writeCarousel(const QList<Card> &cards, const JsonExtras &extras,
                                       const Spelling &spelling);

} // namespace sendbench::templates
