// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// What comes in and goes out.

#include "ui/pages/templates/templatespage.h"

#include "base/atomicfile.h"
#include "diagnosis/errortext.h"
#include "ui/exchange/tabbutton.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/pages/shared/workarea.h"
#include "ui/pages/templates/eight/eightaccounts.h"
#include "ui/pages/templates/eight/syncdialog.h"
#include "ui/pages/templates/importdialog.h"
#include "ui/pages/templates/list/templatelistpane.h"
#include "ui/pages/templates/side/templateside.h"
#include "workspace/sharing.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kMany = 100; ///< more are made into a document by another thread
} // namespace

void TemplatesPage::openImport(const QString &text)
{
    if (workspace().isReadOnly())
        return;
    const auto &providers = document().providers;
    const QString provider = m_session.isOpen()      ? m_session.provider()
                             : providers.size() == 1 ? providers.constFirst().id
                                                     : QString();
    auto *dialog = new ImportDialog(m_context, provider, this);
    connect(dialog, &ImportDialog::importWanted, this, &TemplatesPage::take);
    if (!text.isEmpty())
        dialog->setText(text);
    dialog->open();
}

void TemplatesPage::take(const QList<templates::ReadTemplate> &all, bool replace)
{
    const auto &providers = document().providers;
    const QString provider = m_session.isOpen()      ? m_session.provider()
                             : providers.size() == 1 ? providers.constFirst().id
                                                     : QString();
    const QString label = all.size() == 1 ? tr("Import template") : tr("Import templates");
    const auto work = [all, provider, replace, before = document()] {
        Imported made{.before = before, .after = before, .ids = {}};
        made.ids = import(made.after, all, provider, replace);
        return made;
    };
    if (all.size() < kMany) {
        takeMade(label, work());
        return;
    }
    m_context.toast(tr("Importing…"));
    m_taking.run([work](const std::atomic_bool &) { return work(); },
                 [this, label, all, replace](const Imported &made) {
                     if (workspace::areEqual(made.before, document()))
                         takeMade(label, made);
                     else
                         take(all, replace); // it was edited meanwhile
                 });
}

void TemplatesPage::takeMade(const QString &label, const Imported &made)
{
    const bool changed = workspace().edit(
        label, [&](workspace::Document &document) { document.templates = made.after.templates; });
    if (made.ids.isEmpty())
        return;
    openObject(made.ids.constFirst());
    m_side->showFindings();
    m_list->focusList(); // where the empty page had the focus, there is nothing now
    m_context.toast(changed
                        ? tr("%n template(s) imported", nullptr, static_cast<int>(made.ids.size()))
                        : tr("There already, as they are"));
}

void TemplatesPage::compareWithEight()
{
    auto *dialog = new SyncDialog(m_context, *m_channels,
                                  eightAccountOf(document(), m_session.provider()), this);
    connect(dialog, &SyncDialog::openWanted, this, [this](const QString &id) {
        openObject(id);
        m_area->showSide();
        m_eight->setChecked(true);
    });
    dialog->open();
}

void TemplatesPage::tellLosses(templates::Form form, const QString &done)
{
    const Findings lost = templates::lossOf(m_session.value(), form);
    QStringList words;
    for (const Finding &finding : lost)
        words.append(finding.path.isEmpty() ? finding.message
                                            : finding.path + u": "_s + finding.message);
    if (words.isEmpty())
        m_context.toast(done);
    else
        m_context.prompts.tell(
            this, done,
            tr("%n thing(s) cannot be said in %1.", nullptr, static_cast<int>(words.size()))
                .arg(templates::formTitle(form)),
            words.join(u'\n'));
}

void TemplatesPage::copyAs(templates::Form form)
{
    if (!m_session.isOpen())
        return;
    const QByteArray text = templates::writeTemplate(m_session.value(), form);
    m_context.clipboard.copy(this, QString::fromUtf8(text), [this, form] {
        tellLosses(form, tr("Copied as %1").arg(templates::formTitle(form)));
    });
}

void TemplatesPage::saveAs(templates::Form form)
{
    if (!m_session.isOpen())
        return;
    const auto &t = m_session.value();
    const QString name = t.name + u'.' + t.language + u'.' + templates::formName(form) + u".json"_s;
    const QByteArray text = templates::writeTemplate(t, form);
    m_context.prompts.saveFile(
        this, tr("Save the template"), name, tr("JSON (*.json)"),
        [this, text, form](const QString &path) {
            if (path.isEmpty())
                return;
            whenSecretsKnown(m_context, this, tr("Not saved"), [this, text, form, path] {
                // A mark would be imported as text: nothing is better.
                const auto secret = m_context.engine.redactor().find(text);
                const auto written =
                    secret ? Result<void>(Failure(Error{.kind = ErrorKind::Guard,
                                                        .code = u"guard.secret-in-export"_s,
                                                        .where = *secret}))
                           : writeFileAtomically(path, text);
                if (written)
                    tellLosses(form, tr("Saved %1").arg(path));
                else
                    m_context.prompts.tell(this, tr("Not saved"),
                                           diagnosis::fullText(written.error()));
            });
        });
}

} // namespace sendbench::ui
