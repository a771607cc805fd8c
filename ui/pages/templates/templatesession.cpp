// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/templatesession.h"

#include "library/library.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// Between a key and its findings: below what a person notices, above what typing costs.
constexpr int kJudgeAfterMs = 80;
} // namespace

TemplateSession::TemplateSession(workspace::Workspace &workspace,
                                 std::shared_ptr<const models::TemplateShelf> shelf,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shelf(std::move(shelf))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TemplateSession::judge);
    connect(&workspace, &workspace::Workspace::changed, this, &TemplateSession::follow);
}

void TemplateSession::open(const QString &id)
{
    const auto *stored = m_workspace.document().storedTemplate(id);
    const QString wanted = stored ? id : QString();
    if (wanted == m_id)
        return;
    if (!m_id.isEmpty())
        m_typed.insert(m_id, m_values);
    m_id = wanted;
    m_values = m_typed.value(m_id);
    m_content.clear();
    m_value = {};
    m_readFindings.clear();
    m_findings.clear();
    m_linting.stop();
    if (stored) {
        m_provider = stored->provider;
        m_content = stored->content;
        auto read = library::read(*stored);
        m_value = std::move(read.value);
        m_readFindings = std::move(read.findings);
        m_soon.start(0);
    } else {
        m_provider.clear();
        m_soon.stop();
    }
    Q_EMIT opened();
    Q_EMIT changed();
    Q_EMIT judged();
}

void TemplateSession::follow()
{
    if (m_id.isEmpty())
        return;
    const auto *stored = m_workspace.document().storedTemplate(m_id);
    if (!stored) {
        open({});
        return;
    }
    const bool moved = std::exchange(m_provider, stored->provider) != stored->provider;
    if (stored->content == m_content && !moved)
        return;
    if (stored->content != m_content) {
        m_content = stored->content;
        auto read = library::read(*stored);
        m_value = std::move(read.value);
        m_readFindings = std::move(read.findings);
    }
    m_soon.start(kJudgeAfterMs);
    Q_EMIT changed();
}

void TemplateSession::setUsable(bool usable)
{
    if (std::exchange(m_usable, usable) != usable)
        Q_EMIT usableChanged();
}

bool TemplateSession::edit(const QString &label, const Change &change, const QString &mergeKey)
{
    if (!isOpen() || !m_usable)
        return false;
    templates::Template next = m_value;
    change(next);
    if (next == m_value)
        return false;
    next.remote.status.clear();
    next.remote.reason.clear();
    next.remote.quality.clear();
    const templates::Template before = std::exchange(m_value, next);
    const QByteArray contentBefore = m_content;
    const Findings readBefore = std::exchange(m_readFindings, {});
    m_content = templates::writeTemplate(next, templates::Form::Sendbench);
    const bool done = m_workspace.edit(
        label,
        [&](workspace::Document &document) {
            if (auto *stored = document.storedTemplate(m_id))
                library::setContent(*stored, next);
        },
        mergeKey.isEmpty() ? QString() : m_id + u'/' + mergeKey);
    if (!done) {
        m_value = before;
        m_content = contentBefore;
        m_readFindings = readBefore;
        Q_EMIT changed(); // what was typed is not so
        return false;
    }
    // What setContent wrote is what counts.
    if (const auto *stored = m_workspace.document().storedTemplate(m_id))
        m_content = stored->content;
    m_soon.start(kJudgeAfterMs);
    Q_EMIT changed();
    return true;
}

bool TemplateSession::setProvider(const QString &provider)
{
    if (!isOpen() || !m_usable)
        return false;
    return m_workspace.edit(tr("Change whom the template is for"),
                            [&](workspace::Document &document) {
                                if (auto *stored = document.storedTemplate(m_id))
                                    stored->provider = provider;
                            });
}

bool TemplateSession::fix(const Finding &finding)
{
    const QString title = templates::fixTitle(finding);
    if (title.isEmpty())
        return false;
    return edit(title, [&](templates::Template &t) {
        templates::Template mended = t;
        if (templates::applyFix(mended, finding, m_target))
            t = mended;
    });
}

void TemplateSession::setTarget(templates::Target target)
{
    if (std::exchange(m_target, target) == target)
        return;
    if (isOpen())
        m_soon.start(0);
    Q_EMIT targetChanged();
}

void TemplateSession::setValue(const QString &key, const QString &text)
{
    if (m_values.value(key) == text)
        return;
    if (text.isEmpty())
        m_values.remove(key);
    else
        m_values.insert(key, text);
    Q_EMIT valuesChanged();
}

void TemplateSession::judgeAgain()
{
    if (isOpen())
        m_soon.start(0);
}

void TemplateSession::judge()
{
    const auto work = [value = m_value, read = m_readFindings, target = m_target, id = m_id,
                       provider = m_provider, shelf = m_shelf,
                       search = m_search ? m_search() : Search()](const std::atomic_bool &stop) {
        if (stop)
            return Findings();
        const QList<templates::Template> others = shelf->others(provider, id);
        Findings found =
            templates::joined(templates::lint(value, {.target = target, .others = &others}), read);
        return search ? templates::joined(std::move(found), search(value)) : found;
    };
    m_linting.run(work, [this](const Findings &findings) {
        m_findings = findings;
        Q_EMIT judged();
    });
}

} // namespace sendbench::ui
