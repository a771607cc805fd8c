// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/providers/sheettab.h"

#include "base/atomicfile.h"
#include "diagnosis/errortext.h"
#include "providers/copysheet.h"
#include "providers/redactedfields.h"
#include "providers/redactedmail.h"
#include "providers/redactedsheet.h"
#include "ui/forms/taborder.h"
#include "ui/pages/shared/knownsecrets.h"
#include "ui/theme/elidedcombo.h"
#include "ui/theme/safetextview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

template <typename Control>
Control *named(Control *control, const QString &name, const QString &accessible)
{
    control->setObjectName(name);
    control->setAccessibleName(accessible);
    return control;
}

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    return named(new QPushButton(text, parent), name, text);
}

QHBoxLayout *rowOf(const QList<QWidget *> &controls)
{
    auto *row = new QHBoxLayout;
    for (QWidget *control : controls)
        row->addWidget(control);
    row->addStretch(1);
    return row;
}

} // namespace

SheetTab::SheetTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_format(named(new QComboBox(this), u"sheetFormat"_s, tr("Format")))
    , m_copy(button(u"sheetCopy"_s, tr("Copy"), this))
    , m_save(button(u"sheetSave"_s, tr("Save…"), this))
    , m_mail(button(u"sheetMail"_s, tr("Write mail"), this))
    , m_eml(button(u"sheetEml"_s, tr("Save mail…"), this))
    , m_file(named(new ElidedCombo(this), u"sheetFile"_s, tr("File for the other side")))
    , m_export(button(u"sheetExport"_s, tr("Save the file…"), this))
    , m_revealColumn(new QVBoxLayout)
    , m_view(named(new SafeTextView(context.clipboard, this), u"sheetView"_s, tr("Copy sheet")))
{
    m_format->addItem(tr("Text"), u"text"_s);
    m_format->addItem(tr("Markdown"), u"md"_s);
    m_format->addItem(tr("HTML"), u"html"_s);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(7);
    m_file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_file->setMinimumContentsLength(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    column->setSpacing(Theme::kSpace8);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its lines are wrapped
    column->addLayout(rowOf({m_format, m_copy, m_save}));
    column->addLayout(rowOf({m_mail, m_eml}));
    column->addWidget(m_file);
    column->addLayout(rowOf({m_export}));
    column->addLayout(m_revealColumn);
    column->addWidget(m_view, 1);
    connect(m_format, &QComboBox::currentIndexChanged, this, &SheetTab::show);
    connect(m_copy, &QPushButton::clicked, this, &SheetTab::copy);
    connect(m_save, &QPushButton::clicked, this, &SheetTab::saveSheet);
    connect(m_mail, &QPushButton::clicked, this, &SheetTab::openMail);
    connect(m_eml, &QPushButton::clicked, this, &SheetTab::saveMail);
    connect(m_export, &QPushButton::clicked, this, &SheetTab::saveExport);
    setProvider(nullptr, {}, {});
}

SheetTab::~SheetTab() = default;

void SheetTab::setProvider(const providers::ProviderKind *kind, const workspace::Document &document,
                           const workspace::ProviderConfiguration &provider)
{
    const bool other = kind != m_kind || provider.id != m_provider.id;
    m_kind = kind;
    m_provider = provider;
    m_hasMail = kind && kind->mailDraft(provider);
    m_files = kind ? kind->exports(document, provider) : QList<providers::ExportedFile>();
    QStringList fields;
    for (const auto &key : kind ? kind->secretKeys(provider) : QList<secrets::SecretKey>())
        if (key.owner == provider.id)
            fields.append(key.field);
    if (other)
        forget();
    if (other || fields != m_secretFields) {
        m_secretFields = fields;
        makeReveals();
    }
    QStringList titles;
    for (const auto &file : m_files)
        titles.append(file.title);
    QStringList shown;
    for (int i = 0; i < m_file->count(); ++i)
        shown.append(m_file->itemText(i));
    if (titles != shown) {
        m_file->clear();
        m_file->addItems(titles);
    }
    for (QWidget *control : QList<QWidget *>{m_format, m_copy, m_save, m_view})
        control->setEnabled(kind);
    m_mail->setVisible(m_hasMail);
    m_eml->setVisible(m_hasMail);
    m_file->setVisible(!m_files.isEmpty());
    m_export->setVisible(!m_files.isEmpty());
    show();
}

void SheetTab::makeReveals()
{
    qDeleteAll(m_reveals);
    m_reveals.clear();
    for (const QString &field : std::as_const(m_secretFields)) {
        const auto *descriptor = m_kind->descriptor().fieldForValue(field);
        const QString label =
            descriptor && descriptor->key == field ? descriptor->label : field.section(u'.', 1);
        auto *box = new QCheckBox(tr("Show the secret “%1”").arg(label), this);
        box->setObjectName(u"reveal."_s + field);
        connect(box, &QCheckBox::toggled, this, [this, field](bool on) { reveal(field, on); });
        m_revealColumn->addWidget(box);
        m_reveals.append(box);
    }
    setTabOrderByLayout(*this);
}

void SheetTab::reveal(const QString &field, bool on)
{
    if (!on) {
        m_revealed.remove(field);
        show();
        return;
    }
    auto *read = m_context.engine.secretStore().read({m_provider.id, field}, this);
    connect(read, &Job::finished, this,
            [this, read, field, box = QPointer<QObject>(sender()), id = m_provider.id] {
                auto *check = qobject_cast<QCheckBox *>(box.data());
                // Unticked, hidden or another object by now: it is not wanted any more.
                if (id != m_provider.id || !m_reveals.contains(check) || !check->isChecked())
                    return;
                if (const auto value = read->result()) {
                    m_revealed.insert(field, QString::fromUtf8(*value));
                    show();
                    return;
                }
                check->setChecked(false);
                m_context.prompts.tell(this, tr("The secret cannot be shown"),
                                       diagnosis::fullText(*read->error()));
            });
    read->start();
}

void SheetTab::forget()
{
    m_revealed.clear();
    for (QCheckBox *box : std::as_const(m_reveals))
        box->setChecked(false);
}

void SheetTab::showEvent(QShowEvent *event)
{
    learnQuietly(m_context, this);
    QWidget::showEvent(event);
}

void SheetTab::hideEvent(QHideEvent *event)
{
    forget();
    show();
    QWidget::hideEvent(event);
}

QString SheetTab::formatName() const
{
    return m_format->currentData().toString();
}

providers::SheetFormat SheetTab::format() const
{
    return providers::sheetFormatFromName(formatName()).value_or(providers::SheetFormat::Text);
}

QString SheetTab::shownText() const
{
    return m_kind
               ? providers::rendered(
                     providers::copySheet(m_kind->descriptor(), m_provider, m_revealed), format())
               : QString();
}

QString SheetTab::cleanText(const providers::CopySheet &sheet, providers::SheetFormat format) const
{
    const auto &redactor = m_context.engine.redactor();
    return redactor.redact(providers::rendered(providers::redacted(sheet, redactor), format));
}

void SheetTab::show()
{
    m_view->setShowsSecret(!m_revealed.isEmpty());
    if (const QString wanted = shownText(); wanted != m_view->toPlainText())
        m_view->setPlainText(wanted);
}

void SheetTab::copy()
{
    if (!m_revealed.isEmpty()) {
        m_context.clipboard.copySecret(shownText());
        m_context.toast(tr("Copied with secrets; cleared in 30 seconds"));
        return;
    }
    if (!m_kind)
        return;
    const auto sheet = providers::copySheet(m_kind->descriptor(), m_provider);
    m_context.clipboard.copy(
        this, [this, sheet, as = format()] { return cleanText(sheet, as); },
        [this] { m_context.toast(tr("Copied, secrets masked")); });
}

void SheetTab::saveSheet()
{
    if (!m_kind)
        return;
    const auto sheet = providers::copySheet(m_kind->descriptor(), m_provider);
    const QString suffix = formatName() == u"text"_s ? u"txt"_s : formatName();
    m_context.prompts.saveFile(this, tr("Save the copy sheet"), m_provider.id + u'.' + suffix, {},
                               [this, sheet, as = format()](const QString &path) {
                                   write(path, [this, sheet, as]() -> Result<QByteArray> {
                                       return cleanText(sheet, as).toUtf8();
                                   });
                               });
}

providers::MailDraft SheetTab::cleanMail(const providers::ProviderKind &kind,
                                         const workspace::ProviderConfiguration &provider) const
{
    const auto &redactor = m_context.engine.redactor();
    const auto draft = kind.mailDraft(providers::redacted(provider, redactor));
    return providers::redacted(draft.value_or(providers::MailDraft()), redactor);
}

void SheetTab::openMail()
{
    if (!m_hasMail)
        return;
    whenSecretsKnown(m_context, this, tr("No mail was written"),
                     [this, kind = m_kind, provider = m_provider] {
                         const QUrl mail = providers::mailtoUrl(cleanMail(*kind, provider));
                         m_context.prompts.openUrl(QString::fromLatin1(mail.toEncoded()));
                     });
}

void SheetTab::saveMail()
{
    if (!m_hasMail)
        return;
    m_context.prompts.saveFile(this, tr("Save the mail as a draft"), m_provider.id + u".eml"_s,
                               tr("Mail (*.eml)"),
                               [this, kind = m_kind, provider = m_provider](const QString &path) {
                                   write(path, [this, kind, provider]() -> Result<QByteArray> {
                                       return providers::emlFile(cleanMail(*kind, provider));
                                   });
                               });
}

void SheetTab::saveExport()
{
    const auto file = m_files.value(m_file->currentIndex());
    if (file.name.isEmpty())
        return;
    m_context.prompts.saveFile(this, tr("Save the file"), file.name, tr("JSON (*.json)"),
                               [this, file](const QString &path) {
                                   write(path, [this, file]() -> Result<QByteArray> {
                                       // A body with a mark in it would be imported as it is:
                                       // nothing is better.
                                       if (const auto secret =
                                               m_context.engine.redactor().find(file.content))
                                           return Failure(Error{.kind = ErrorKind::Guard,
                                                                .code = u"guard.secret-in-export"_s,
                                                                .where = *secret});
                                       return file.content;
                                   });
                               });
}

void SheetTab::write(const QString &path, const std::function<Result<QByteArray>()> &content)
{
    if (path.isEmpty())
        return;
    whenSecretsKnown(m_context, this, tr("Not saved"), [this, path, content] {
        const auto bytes = content();
        const auto written =
            bytes ? writeFileAtomically(path, m_context.engine.redactor().redact(*bytes))
                  : Result<void>(Failure(bytes.error()));
        if (written)
            m_context.toast(tr("Saved %1").arg(path));
        else
            m_context.prompts.tell(this, tr("Not saved"), diagnosis::fullText(written.error()));
    });
}

} // namespace sendbench::ui
