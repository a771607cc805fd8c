// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// The banner that says why nothing can be changed, and the ways out of that.

#include "app/gui/application.h"

#include "app/gui/singleinstance.h"
#include "diagnosis/errortext.h"

using namespace Qt::StringLiterals;

namespace sendbench::gui
{

using ui::Notice;

namespace
{
const QString kState = u"state"_s;

QString brokenText(const QList<Error> &problems)
{
    QStringList parts{Application::tr("The workspace cannot be read, so nothing can be changed; "
                                      "the file is left as it is.")};
    if (!problems.isEmpty())
        parts += diagnosis::fullText(problems.first());
    if (problems.size() > 1)
        parts += Application::tr("And %n more, on the overview.", nullptr,
                                 static_cast<int>(problems.size() - 1));
    return parts.join(u' ');
}
} // namespace

void Application::say(const Notice &notice)
{
    Notice clean = notice;
    clean.text = m_engine.redactor().redact(notice.text);
    m_window->showNotice(clean);
}

QString Application::told(const Error &error)
{
    return m_engine.redactor().redact(diagnosis::fullText(error));
}

void Application::showReadOnlyNotice()
{
    auto &workspace = m_engine.workspace();
    m_window->clearNotice(kState);
    if (!workspace.isOpen()) {
        if (m_openError)
            showNotOpened(*m_openError);
        return;
    }
    const Notice::Button again{tr("Try again"),
                               [this] { openWorkspace(m_engine.workspace().path()); }};
    const auto problems = workspace.problems();
    switch (workspace.state()) {
    case workspace::OpenState::ReadWrite:
        return;
    case workspace::OpenState::LockedByOther:
        say({.id = kState,
             .kind = Notice::Kind::Caution,
             .text = tr("Read-only: %1 has this workspace open. It becomes writable here when "
                        "that one closes it.")
                         .arg(workspace.lockOwner())});
        return;
    case workspace::OpenState::Unwritable:
        say({.id = kState,
             .kind = Notice::Kind::Caution,
             .text = tr("Read-only: nothing can be changed here. %1")
                         .arg(problems.isEmpty() ? QString() : told(problems.first())),
             .buttons = {again}});
        return;
    case workspace::OpenState::Broken:
        break;
    }
    Notice notice{.id = kState, .kind = Notice::Kind::Bad, .text = brokenText(problems)};
    if (workspace.hasBackup())
        notice.buttons.append({tr("Open the backup"), [this] { restoreBackup(); }});
    notice.buttons.append(again);
    say(notice);
}

void Application::showDescriptorProblems()
{
    const auto &problems = m_engine.registry().problems();
    if (problems.isEmpty())
        return;
    QString text = tr("A kind of provider is missing. %1").arg(told(problems.first()));
    if (problems.size() > 1)
        text += u' ' + tr("And %n more, which sendbench-cli provider kinds lists.", nullptr,
                          static_cast<int>(problems.size() - 1));
    say({.id = u"descriptors"_s, .kind = Notice::Kind::Caution, .text = text, .closable = true});
}

void Application::showNotOpened(const Error &error)
{
    say({.id = kState,
         .kind = Notice::Kind::Bad,
         .text = tr("No workspace is open. %1").arg(told(error)),
         .buttons = {{tr("Open a workspace…"), [this] { chooseWorkspaceFile(false); }}}});
}

} // namespace sendbench::gui
