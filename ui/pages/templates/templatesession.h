// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templateshelf.h"
#include "templates/rules.h"
#include "templates/values.h"
#include "ui/exchange/latesttask.h"
#include "workspace/workspace.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace sendbench::ui
{

/// The template that the page shows, what is wrong with it, and the only road by which it is
/// changed. An edit is in the workspace at once; findings follow from a worker.
class TemplateSession final : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(templates::Template &)>;

    TemplateSession(workspace::Workspace &workspace,
                    std::shared_ptr<const models::TemplateShelf> shelf, QObject *parent = nullptr);

    void open(const QString &id); ///< empty or unknown: none is open
    [[nodiscard]] bool isOpen() const { return !m_id.isEmpty(); }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &provider() const { return m_provider; }
    [[nodiscard]] const templates::Template &value() const { return m_value; }
    [[nodiscard]] workspace::Workspace &workspace() const { return m_workspace; }

    /// The others, as they were read.
    [[nodiscard]] std::shared_ptr<const models::TemplateShelf> shelf() const { return m_shelf; }

    [[nodiscard]] bool isUsable() const { return m_usable; }
    void setUsable(bool usable);

    /// One step of Undo; steps of one `mergeKey` that follow each other at once are one. False if
    /// nothing was changed. What the other side said of it is forgotten: it is another template
    /// now.
    bool edit(const QString &label, const Change &change, const QString &mergeKey = {});
    bool setProvider(const QString &provider);
    /// Mends what the finding says; false if it is not so any more.
    bool fix(const Finding &finding);

    [[nodiscard]] templates::Target target() const { return m_target; }
    void setTarget(templates::Target target);

    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// The findings are those of the value as it is now.
    [[nodiscard]] bool isJudged() const { return !m_soon.isActive() && !m_linting.isRunning(); }

    /// What a try-out fills in; kept for each template while the program runs.
    [[nodiscard]] const templates::Values &values() const { return m_values; }
    void setValue(const QString &key, const QString &text);

    /// What else is looked for: called here whenever there is something to judge, for a search that
    /// is run in the worker.
    using Search = std::function<Findings(const templates::Template &)>;
    void setSearch(std::function<Search()> search) { m_search = std::move(search); }
    void judgeAgain(); ///< the search would find more now

Q_SIGNALS:
    void opened();  ///< another one, or none
    void changed(); ///< value(), by whomever
    void judged();  ///< findings()
    void targetChanged();
    void usableChanged();
    void valuesChanged();

private:
    void follow();
    void judge();

    workspace::Workspace &m_workspace;
    std::shared_ptr<const models::TemplateShelf> m_shelf;
    QString m_id;
    QString m_provider;
    QByteArray m_content;
    templates::Template m_value;
    Findings m_readFindings;
    Findings m_findings;
    templates::Values m_values;
    QHash<QString, templates::Values> m_typed;
    std::function<Search()> m_search;
    templates::Target m_target = templates::Target::Meta;
    bool m_usable = true;
    QTimer m_soon;
    LatestTask<Findings> m_linting{this};
};

} // namespace sendbench::ui
