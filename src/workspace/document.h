// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/jsonreader.h"
#include "forms/fieldvalue.h"
#include "workspace/documentindex.h"

#include <QDateTime>
#include <QList>

namespace sendbench::workspace
{

/// How to reach one remote system.
struct Account {
    QString id;   ///< `^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`, unique among accounts and providers
    QString kind; ///< "8x8.connect"
    Environment environment = Environment::Test;
    forms::FieldValues fields; ///< without `environment`, which stands above
    JsonExtras extras;

    bool operator==(const Account &) const = default;
};

/// What one provider dialog holds. Its nickname is the field "nickname".
struct ProviderConfiguration {
    QString id;
    QString kind;    ///< "clevertap.whatsapp.8x8"
    QString account; ///< id of the account whose region and sub-account it uses; may be empty
    forms::FieldValues fields;
    std::optional<QDateTime> savedAt; ///< when "Save" last passed
    JsonExtras extras;

    [[nodiscard]] QString nickname() const;
    bool operator==(const ProviderConfiguration &) const = default;
};

struct TestRecipient {
    QString number; ///< E.164
    QString label;
    JsonExtras extras;

    bool operator==(const TestRecipient &) const = default;
};

/// A WhatsApp message template as the JSON text of Sendbench's own form (templates/codec.h): this
/// layer knows of it only what tells one from another.
struct StoredTemplate {
    QString id;       ///< as of an account, unique among templates
    QString provider; ///< the provider configuration or account it is written for; may be empty
    QString name;     ///< of the content, not written twice
    QString language;
    QByteArray content; ///< compact JSON, an object
    JsonExtras extras;

    bool operator==(const StoredTemplate &) const = default;
};

/// A webhook that is wanted at 8x8, as the values of its product's form (webhooks/webhook.h).
struct StoredWebhook {
    QString id;      ///< as of an account: it names the secret in the keychain
    QString product; ///< "sms", "chatapps", "voice": whose form it is
    QString account; ///< id of the account that it belongs to
    forms::FieldValues fields;
    /// The keyed fingerprint of the secret that was last put there from here
    /// (webhooks/fingerprint.h); empty: none was.
    QString written;
    JsonExtras extras;

    bool operator==(const StoredWebhook &) const = default;
};

/// The workspace: one document, no secrets. Value type; copies share. Ids are unique in what a file
/// can hold (structuralProblems()); a look-up finds one that has the id.
struct Document {
    static constexpr int kSchemaVersion = 1;

    QString name;
    QList<Account> accounts;
    QList<ProviderConfiguration> providers;
    QList<StoredTemplate> templates;
    QList<StoredWebhook> webhooks;
    QList<TestRecipient> testRecipients;
    JsonExtras extras; ///< top-level members this version does not know

    DocumentIndex index; ///< what makeIndex() left; equal to any other, written to no file

    /// From now on a look-up takes the same time however many objects there are: in this document
    /// and its copies, for each list that is as it is now. A list that was edited since is looked
    /// through, so that no answer is ever that of another state. The open document of a Workspace
    /// and whatever decode() reads have it; who looks up in a loop makes it of a copy. Not while
    /// somebody holds a pointer or reference to write by: this document shares its lists then.
    void makeIndex();

    [[nodiscard]] const Account *account(const QString &id) const;
    [[nodiscard]] Account *account(const QString &id);
    [[nodiscard]] const ProviderConfiguration *provider(const QString &id) const;
    [[nodiscard]] ProviderConfiguration *provider(const QString &id);
    [[nodiscard]] const StoredTemplate *storedTemplate(const QString &id) const;
    [[nodiscard]] StoredTemplate *storedTemplate(const QString &id);
    [[nodiscard]] const StoredWebhook *webhook(const QString &id) const;
    [[nodiscard]] StoredWebhook *webhook(const QString &id);
    /// The environment of the provider's account; Test where there is none.
    [[nodiscard]] Environment environmentOf(const ProviderConfiguration &provider) const;
    [[nodiscard]] Environment environmentOf(const StoredWebhook &webhook) const;
    /// `base`, else `base-2`, `base-3`, …: an id that nothing has yet. Characters that ids cannot
    /// hold become `_`.
    [[nodiscard]] QString freeId(const QString &base) const;
    [[nodiscard]] QString freeTemplateId(const QString &base) const;

    bool operator==(const Document &) const = default;
};

[[nodiscard]] bool isValidId(const QString &id);

} // namespace sendbench::workspace
