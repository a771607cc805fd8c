// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "changes/run.h"
#include "library/library.h"
#include "templates/target.h"
#include "templates/values.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace sendbench::integrations::connect8x8
{
class FileUploadJob;
struct LiveTemplate;
struct MediaFile;
struct TemplateChannel;
class TemplateNews;
} // namespace sendbench::integrations::connect8x8

namespace sendbench::cli
{

/// `template list|show|add|remove|export|lint|fix|variables|payload|preview|languages`, those
/// against 8x8's API: pull, push, diff, status, undo, runs (templateremote, templatepush), upload
/// (templateupload), and those for CleverTap's form: sheet, twin (templateclevertap).
class TemplateCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void run(const QStringList &arguments) override;
    [[nodiscard]] QString secretsToKnow(const QStringList &arguments) const override;
    void stop() override;

private:
    using Json = nlohmann::ordered_json;

    struct Verb {
        QString name;
        QString words; ///< for the usage line
        qsizetype least = 0;
        qsizetype most = 0; ///< -1: any number
        void (TemplateCommand::*run)() = nullptr;
    };
    [[nodiscard]] static const QList<Verb> &verbs();
    void failUsage();

    void languages();
    void list();
    void show();
    void add();
    void remove();
    void exportThem();
    void exportAs(templates::Form form);
    void lint();
    void fix();
    void variables();
    void payload();
    void preview();
    void sheet();
    void twin();
    void pull();
    void push();
    void difference();
    void status();
    void upload();
    void undo();
    [[nodiscard]] bool followDeleted(const changes::Run &run);
    void runs();

    /// The template that the word means: of the workspace, or the only one of a file. Nothing: the
    /// command has ended.
    [[nodiscard]] std::optional<templates::Template> wanted(const QString &word);
    [[nodiscard]] const workspace::StoredTemplate *wantedStored(const QString &word);
    /// Whether --provider names one that there is, or nothing; false: the command has ended.
    [[nodiscard]] bool isOwnerKnown(const QString &provider);
    [[nodiscard]] Result<templates::ReadTemplates> readFile(const QString &path);
    /// Whether a word of the command line means a file: one that is there, "-", or a path.
    [[nodiscard]] bool meansFile(const QString &word) const;
    [[nodiscard]] std::optional<templates::Target> target();
    void compareTwins(const QList<templates::Template> &held,
                      const QList<templates::Template> &approved, const QString &side);
    /// --var key=value …, as the template knows them.
    [[nodiscard]] std::optional<templates::Values> values(const templates::Template &t);

    /// Of the remote verbs. What the words name; nothing: the command has ended.
    [[nodiscard]] const workspace::Account *wantedAccount(const QString &account);
    using Channel = integrations::connect8x8::TemplateChannel;
    using LiveList = QList<integrations::connect8x8::LiveTemplate>;
    [[nodiscard]] std::optional<Channel> wantedChannel(const QString &account);
    /// Goes on with the channel's whole list.
    void readLive(const Channel &channel, std::function<void(const LiveList &)> then);
    /// Goes on with what webhooks told, as far as the history has them.
    using News = integrations::connect8x8::TemplateNews;
    void readNews(std::function<void(const News &)> then);
    void showStatus(const Channel &channel, const LiveList &live, const News &news);
    void takePulled(const Channel &channel, const LiveList &live);
    void send(const workspace::Account &account, const integrations::connect8x8::MediaFile &file);
    void endUpload(const integrations::connect8x8::FileUploadJob &job, qint64 size, bool whole);
    void pushOne(const Channel &channel, const QString &id, const LiveList &live);
    void applyPush(const changes::Plan &plan, const QString &id, const QString &name,
                   const std::optional<changes::Run> &undoes = {});
    /// `refusal`: why it is shown instead of applied.
    void answerPush(const changes::Plan &plan, const std::optional<Error> &refusal = {});

    Arguments m_arguments;
    Job *m_running = nullptr; ///< of a remote verb
};

} // namespace sendbench::cli
