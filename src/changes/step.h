// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"
#include "http/request.h"
#include "secrets/secretstore.h"

#include <QMap>

#include <memory>
#include <optional>

namespace sendbench::changes
{

/// Where a secret goes in a step. Named, never found by looking for a mark in the text: what a user
/// typed can hold anything that looks like one.
struct SecretPlace {
    enum class Form {
        Plain, ///< prefix and secret
        Basic, ///< "Basic " and base64 of prefix and secret; prefix is "user:"
    };
    secrets::SecretKey key;
    QByteArray header; ///< its whole value is replaced; else
    QString pointer;   ///< JSON pointer into the body: "/webhook/authentication/data/token"
    QString prefix;    ///< "Bearer "
    Form form = Form::Plain;

    bool operator==(const SecretPlace &) const = default;
};

/// A value that no file may have and that is no stored secret yet: see changes/held.h.
struct HeldValue {
    QString name;
    QByteArray value;

    bool operator==(const HeldValue &) const = default;
};

/// The body to be sent in the same step once more when the remote side refuses the first one and
/// names what it misses: a refusal changed nothing. Not stored with a run, so a way back has none.
struct SecondTry {
    int status = 400;
    QByteArray named; ///< stands in the refusal's body
    QByteArray body;

    bool operator==(const SecondTry &) const = default;
};

/// One request to a remote system as data, so that it can be shown before it is sent, stored with
/// its run, and taken back later.
///
/// Where secrets go, `headers` and `body` hold marks (`‹secret:ID/FIELD›`); the values are put in
/// just before sending. `url` and `body` may hold places `{{out:NAME}}` for outputs of earlier
/// steps of the same run: percent-encoded in the URL, JSON-escaped in the body (write them in
/// quotes). `{{out:NAME|VALUE}}` is VALUE where no step of the run gave that output.
struct Step {
    QString id;    ///< "webhook.create"; unique in its plan
    QString title; ///< a sentence for people: "Create the webhook “Harbor desk”"
    QByteArray method = "GET";
    QString url;
    http::Headers headers;
    QByteArray body;
    QList<SecretPlace> secrets;
    QList<HeldValue> held;       ///< of a plan alone; never stored with a run
    QList<int> success{200};     ///< any other status is a refusal
    OrderedMap<QString> outputs; ///< name → JSON pointer into the answer: "webhook.id" → "/id"
    bool readOnly = false;       ///< changes nothing at the remote side: nothing to take back
    std::shared_ptr<const Step> undo; ///< how it is taken back; nothing if the API has no way
    std::optional<SecondTry> second;

    [[nodiscard]] bool operator==(const Step &other) const;
};

/// Outputs of the steps of one run: "webhook.id" → "31".
using Outputs = QMap<QString, QString>;

/// The outputs it still needs; not those that have a value of their own.
[[nodiscard]] QStringList outputPlaces(const Step &step);
/// Output places filled in, as far as they are known. Also in `undo`.
[[nodiscard]] Step withOutputs(Step step, const Outputs &outputs);
/// What no output filled gets its own value.
[[nodiscard]] Step withFallbacks(Step step);
/// A place for an output: `{{out:webhook.id}}`, or `{{out:webhook.id|31}}`.
[[nodiscard]] QString outputPlace(const QString &name, const QString &otherwise = {});
/// A header whose value is this secret: adds the header with a mark, and the place.
void addSecretHeader(Step &step, const QByteArray &name, const secrets::SecretKey &key,
                     const QString &prefix = {}, SecretPlace::Form form = SecretPlace::Form::Plain);

} // namespace sendbench::changes
