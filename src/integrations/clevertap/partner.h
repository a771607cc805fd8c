// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/descriptor.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sendbench::integrations::clevertap
{

/// What a WhatsApp partner asks of CleverTap's generic dialog: the member `partner` of its
/// descriptor. Data with sources; checkPartner() makes findings of it.
struct Partner {
    struct Endpoint {
        QString label;
        QString url; ///< may hold {{…}}, one path segment that the user fills in
        QString source;
        bool operator==(const Endpoint &) const = default;
    };
    /// Headers (or Basic) that belong together; one set has to be complete.
    struct Credentials {
        QString id;
        QString title;
        QString source;
        bool basic = false; ///< Basic Authentication with user name and password
        bool any = false;   ///< at least one header; the partner's guide prints no names
        QList<forms::Preset::Row> rows; ///< a value that begins with "Bearer " asks for that word
        bool operator==(const Credentials &) const = default;
    };
    enum class NumberForm { Either, Plus, Digits };
    enum class CallbackWay { Mail, Paste, Header, Person };
    /// How one of the URLs that CleverTap makes reaches the partner.
    struct Callback {
        QString field;
        CallbackWay way = CallbackWay::Person;
        QString to; ///< mail address, place to paste it, name of the header, person
        bool operator==(const Callback &) const = default;
    };
    struct Prerequisite {
        QString text;
        QString source;
        bool operator==(const Prerequisite &) const = default;
    };

    QString name; ///< "Exotel"
    QString source;
    QList<Endpoint> endpoints;
    QString endpointGiven; ///< who gives the address where none is printed: "Kaleyra's support"
    QStringList hosts;     ///< hosts beside those of the endpoints; "*.exotel.com" for any below it
    QList<Credentials> credentials; ///< empty: the guide states none
    NumberForm number = NumberForm::Either;
    QString numberSource;
    QList<Callback> callbacks;
    QString callbackSource;
    QList<Prerequisite> prerequisites;
    bool passcode = false; ///< needs a CleverTap passcode
    QString sandboxPath;   ///< where the sandbox stands in for it

    bool operator==(const Partner &) const = default;
};

/// Strict, like a descriptor: an unknown member is an error with its path ("partner.endpoint.url").
[[nodiscard]] Result<Partner> parsePartner(const QByteArray &json, const QString &file);

/// The path that the sandbox has for this partner: `sandboxPath`, else that of its first endpoint
/// with words in place of {{…}}.
[[nodiscard]] QString sandboxPathOf(const Partner &partner);

/// The partner's credentials as presets of the headers; its prerequisites as first steps of the
/// guide.
void putIntoForm(const Partner &partner, forms::FormDescriptor &form);

} // namespace sendbench::integrations::clevertap
