// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/secretcheckjob.h"
#include "ui/pages/shared/objectpage.h"

class QAction;
class QPushButton;

#include <QPointer>

namespace sendbench::ui
{

class AccountStrip;
class PayloadTab;
class RecipeUse;
class RemoteTab;
class SheetTab;
class TrialTab;

/// Configurations on the left, the mirrored dialog in the middle, guide, checks and payload on the
/// right. What adds and names is in provideractions.cpp, what copies in
/// providercopy.cpp, what asks the other side and the stored secrets in providerasking.cpp.
class ProvidersPage final : public ObjectPage
{
    Q_OBJECT

public:
    [[nodiscard]] static PagePlace place();
    explicit ProvidersPage(PageContext context, QWidget *parent = nullptr);
    ~ProvidersPage() override;

protected:
    void add(const QString &kindId) override;
    void duplicate(const QString &id) override;
    void askRemove(const QString &id) override;
    void beforeSave() override;
    bool store(const QString &id, const forms::FieldValues &values) override;
    [[nodiscard]] Findings checkTyped() const override;
    [[nodiscard]] QList<providers::NamedCheck> namedChecks() const override;
    void checked() override;
    [[nodiscard]] Result<CallBox::Call> makeCall() const override;
    [[nodiscard]] QString callText(bool saveFirst) const override;
    void objectShown() override;
    void usableChanged(const QString &reason) override;

private:
    [[nodiscard]] const workspace::ProviderConfiguration *current() const;
    [[nodiscard]] const providers::ProviderKind *currentKind() const;
    /// The current configuration as typed.
    [[nodiscard]] workspace::ProviderConfiguration edited() const;
    [[nodiscard]] QList<providers::EndpointChoice> endpoints() const;
    void buildActions();
    void chooseAccount(const QString &accountId);
    void sendTest();
    /// What the kind itself asks the other side after the call; its findings stand with the others
    /// until the form is edited or another one is shown.
    void askOtherSide();
    /// Reads the stored secrets, with or without a prompt of the keychain, and lets the kind look
    /// at them; its findings stand until such a secret is typed anew.
    void checkSecrets(providers::SecretCheckJob::Ask ask);
    void useRecipe(const QString &id);
    /// Of the last call and of the stored secrets, as far as they still fit what is typed.
    [[nodiscard]] Findings asked() const;
    [[nodiscard]] Result<http::SentRequest> previewRequest() const;

    bool insertCopy(const workspace::ProviderConfiguration &copy);
    void copySecrets(const workspace::ProviderConfiguration &from,
                     const workspace::ProviderConfiguration &to);
    void insertWithoutSecrets(workspace::ProviderConfiguration copy, const QString &from,
                              const Error &why);
    [[nodiscard]] Findings notCopied() const;

    /// A copy's fields whose secrets did not come along, with the name they were of.
    struct NotCopied {
        QString from;
        QStringList fields;
    };
    QHash<QString, NotCopied> m_notCopied;
    struct Asked {
        QString id;
        Findings findings;
    };
    Asked m_asked;
    Asked m_answered; ///< what the last call's answer said
    Asked m_secrets;
    QPointer<providers::SecretCheckJob> m_looking;
    QPointer<providers::OnlineCheckJob> m_asking;
    AccountStrip *m_strip;
    PayloadTab *m_payload;
    SheetTab *m_sheet;
    RemoteTab *m_remote;
    TrialTab *m_trial;
    RecipeUse *m_recipes;
    QPushButton *m_sendLink = nullptr;
    QAction *m_check;
    QAction *m_send;
};

} // namespace sendbench::ui
