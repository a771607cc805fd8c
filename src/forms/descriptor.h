// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "forms/fieldvalue.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sendbench::forms
{

/// What control a field is. The names in descriptor files are in `fieldKindName`.
enum class FieldKind {
    Text,      ///< "text"
    Phone,     ///< "phone": country, live formatting, E.164 out
    Url,       ///< "url"
    Choice,    ///< "choice"
    Integer,   ///< "integer" in minimum…maximum
    Group,     ///< "group": a checkbox that opens `children`; a flag
    Flag,      ///< "flag": a plain checkbox
    Secret,    ///< "secret"
    KeyValues, ///< "keyValues": rows; each row may be secret. Keys are `<key>.<Name>`
    ReadOnly,  ///< "readOnly" with copy
    Json,      ///< "json" text
    Multiline, ///< "multiline" with counter
    Account,   ///< "account": the id of one of the workspace's accounts of the kind `accountKind`
    Info,      ///< "info": a box with text and a link; no value
    Tabs,      ///< "tabs": `children` are sections, one of them seen at a time; no value
    Section,   ///< "section": a card with a title around `children`; no value
};

struct Choice {
    QString value;
    QString label;
    bool operator==(const Choice &) const = default;
};

struct Link {
    QString text;
    QString url;
    bool operator==(const Link &) const = default;
};

/// A ready-made filling for a key/value list: "8x8's guide", "CleverTap's page".
struct Preset {
    struct Row {
        QString name;
        QString value; ///< may hold {{…}} to be replaced by hand
        bool secret = false;
        bool operator==(const Row &) const = default;
    };
    QString id;
    QString title;
    QString source;
    QList<Row> rows;
    bool operator==(const Preset &) const = default;
};

/// A text that somebody published for a field, to be looked at and taken over.
struct Sample {
    QString id;
    QString title;
    QString source;
    QString text;
    bool operator==(const Sample &) const = default;
};

/// A field that the dialog shows only while another one has one of these values.
struct Condition {
    QString field;
    QStringList values;
    bool operator==(const Condition &) const = default;
};

struct FieldDescriptor {
    QString key;
    QString label; ///< exactly as in the dialog mirrored, without the `*`
    FieldKind kind = FieldKind::Text;
    bool required = false;
    QString help;    ///< muted line below
    QString tooltip; ///< behind the dialog's "?"
    QString placeholder;
    std::optional<Link> link;
    FieldValue initial;
    QList<Choice> choices;
    bool radio = false; ///< a Choice whose choices all stand there, one of them marked
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;
    std::optional<qint64> maxLength; ///< characters as the remote system counts them; warn above
    bool limitStated = true;         ///< false: nobody states maxLength, it is our own caution
    bool narrow = false;             ///< shares the row with the next field
    bool masked = false;             ///< shown with an eye (not a secret: e.g. the mobile number)
    bool pasted =
        false;      ///< read-only in the dialog, but pasted in here: ReadOnly that accepts a paste
    QString source; ///< where label and limits come from
    QList<Preset> presets;
    QList<Sample> samples; ///< of Json
    QString accountKind;   ///< of Account: "8x8.connect"
    std::optional<Condition> visibleWhen;
    QList<FieldDescriptor> children;

    bool operator==(const FieldDescriptor &) const = default;
};

struct GuideStep {
    QString id;
    QString text;
    QStringList fields; ///< keys whose values are copied in this step
    bool byHand = true; ///< only a person can do it, in the other dashboard
    bool operator==(const GuideStep &) const = default;
};

/// A filling of the whole form that somebody published. What a value holds as {{…}} is taken from
/// the form where it stands there already.
struct Recipe {
    QString id;
    QString title;
    QString note; ///< what is different from the others
    QString source;
    FieldValues values;
    OrderedMap<QString> presets; ///< by the key of a KeyValues field: the id of its preset
    bool operator==(const Recipe &) const = default;
};

/// One dialog as data: `resources/providers/<id>.json`, `resources/accounts/<id>.json`.
struct FormDescriptor {
    QString id;     ///< "clevertap.whatsapp.8x8"
    QString title;  ///< of the dialog: "Provider Configuration"
    QString name;   ///< in lists: "CleverTap · WhatsApp · 8x8"
    QString system; ///< "clevertap"
    QString source;
    QList<FieldDescriptor> fields;
    QList<GuideStep> guide;
    QList<Recipe> recipes;

    /// Depth first, children included; nullptr if there is none.
    [[nodiscard]] const FieldDescriptor *field(const QString &key) const;
    /// Every descriptor that has a value, in order.
    [[nodiscard]] QList<const FieldDescriptor *> valueFields() const;
    /// The field a value key belongs to: `headers.user` → the KeyValues field `headers`.
    [[nodiscard]] const FieldDescriptor *fieldForValue(const QString &valueKey) const;
    /// The initial values.
    [[nodiscard]] FieldValues initialValues() const;

    bool operator==(const FormDescriptor &) const = default;
};

[[nodiscard]] QString fieldKindName(FieldKind kind);
/// False for what only stands around fields or says something.
[[nodiscard]] bool holdsValue(FieldKind kind);

/// False while its condition is not met: it is neither drawn nor checked nor used. What was chosen
/// in a field that is not shown itself (or stands in one that is not) meets no condition. What the
/// field stands in is the caller's matter.
[[nodiscard]] bool isShown(const FormDescriptor &form, const FieldDescriptor &field,
                           const FieldValues &values);

/// Whether this field is shown depends on itself, so that nobody could say it.
[[nodiscard]] bool asksItself(const FormDescriptor &form, const QString &key);

/// Strict: an unknown member or kind is an error with its path.
[[nodiscard]] Result<FormDescriptor> parseDescriptor(const QByteArray &json, const QString &source);

} // namespace sendbench::forms
