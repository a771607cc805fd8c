// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/objectcommand.h"
#include "engine/webhookreadjob.h"
#include "integrations/wavecell/migration.h"
#include "webhooks/planner.h"

#include <QPointer>

namespace sendbench::engine
{
class WebhookApplyJob;
}

namespace sendbench::webhooks
{
struct Delivery;
struct DeliveryReport;
} // namespace sendbench::webhooks

namespace sendbench::cli
{

/// `webhook kinds|desired|show|add|set|remove` of the workspace, `list|adopt|who` of what is live,
/// `plan|apply|delete|undo|runs` between the two. A verb more is a line in the constructor and a
/// file of its own beside webhooklive.cpp.
class WebhookCommand final : public ObjectCommand
{
    Q_OBJECT

public:
    explicit WebhookCommand(Context &context, QObject *parent = nullptr);

    void stop() override;

protected:
    [[nodiscard]] Json row(const QString &id) const override;
    [[nodiscard]] QString rowText(const QString &id) const override;
    [[nodiscard]] QString headline(const QString &id) const override;
    void append(workspace::Document &, const forms::FormDescriptor &,
                const QString &) const override
    {
    }
    void settle(workspace::Document &document, const QString &id, bool isNew) const override;
    [[nodiscard]] Special special(workspace::Document &document, const QString &id) const override;

private:
    using State = engine::WebhookState;

    [[nodiscard]] QStringList cells(const QString &id) const;
    void desired();
    void addWebhook(const QStringList &words);

    /// Reads what is live; `then` gets the state. Failures of the whole end the command; those of
    /// parts are told and kept.
    void read(const engine::WebhookScope &scope, std::function<void(const State &)> then);
    [[nodiscard]] Json failuresJson() const;
    /// Ends the command; what could not be read makes a good answer no good one.
    void endRead(int exitCode);
    void list(const QStringList &words);
    void answerList(const State &state);
    void adopt(const QStringList &words);
    /// Which records are to be taken over.
    struct Adoption {
        QStringList products; ///< by name
        QString scope;
        QString type;
    };
    void takeOver(const State &state, const Adoption &wish);
    void keepAddresses(QList<std::pair<secrets::SecretKey, QByteArray>> addresses,
                       std::function<bool()> undo, std::function<void()> then);
    void who(const QStringList &words);
    void answerWho(const State &state, const QString &event, const QString &subAccount,
                   bool others);

    struct Wish {
        QStringList accounts;
        QStringList products;
        webhooks::PlanWish plan;
        /// Live records to be deleted: product, scope, type.
        std::optional<std::array<QString, 3>> remove;
    };
    [[nodiscard]] Result<Wish> wishOf(const Arguments &arguments) const;
    [[nodiscard]] static Wish wishOf(const Json &file); ///< of planFile()
    [[nodiscard]] static Json wishJson(const Wish &wish);
    /// What of the plan is wished, by id: of named accounts and products nothing else is said.
    [[nodiscard]] QStringList wished(const Wish &wish) const;
    void plan(const QStringList &words);
    void apply(const QStringList &words);
    void remove(const QStringList &words);
    void makePlans(const Wish &wish,
                   std::function<void(const QList<webhooks::AccountPlan> &)> then);
    [[nodiscard]] Json plansJson(const QList<webhooks::AccountPlan> &plans) const;
    /// `forbidden`: the exit code where a finding forbids them.
    void answerPlans(const QList<webhooks::AccountPlan> &plans, const Wish &wish,
                     const QString &file, int forbidden);
    void applyPlans(const QList<webhooks::AccountPlan> &plans, bool confirmed,
                    const std::optional<changes::Run> &undoes = {});
    void answerApplied(const engine::WebhookApplyJob &job,
                       const QList<webhooks::AccountPlan> &plans);
    void undo(const QStringList &words);
    void migrate(const QStringList &words);
    void answerMigration(const integrations::wavecell::MigrationInput &found,
                         const integrations::wavecell::Migration &migration, bool applying);
    void applyMigration(const integrations::wavecell::MigrationInput &found,
                        const integrations::wavecell::Migration &migration,
                        const integrations::wavecell::MigrationWish &wish, bool confirmed);
    void answerRefused(const changes::Plan &back, const Error &refusal);
    void runs(const QString &account);

    void test(const QStringList &words);
    void simulate(const QStringList &words);
    [[nodiscard]] Result<QString> targetOf(const Arguments &arguments);
    void verify(const webhooks::Webhook &wanted, bool confirmed);
    void deliver(const webhooks::Delivery &delivery, const QString &event, const QString &product,
                 const QString &region, const Arguments &arguments);
    void answerDelivery(const webhooks::DeliveryReport &report, const webhooks::Delivery &delivery,
                        const QString &event, const Json &addresses, const Findings &checks);

    QPointer<Job> m_job;
    QList<webhooks::ReadFailure> m_unread;
};

} // namespace sendbench::cli
