// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/importdialog.h"

#include "base/atomicfile.h"
#include "base/jsonreader.h"
#include "base/textencoding.h"
#include "diagnosis/errortext.h"
#include "ui/pages/templates/pastedtext.h"
#include "ui/shell/announce.h"

#include <QCheckBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kReadAfterMs = 120;
constexpr qint64 kMostBytes = 32LL * 1024 * 1024;
constexpr qsizetype kMostNames = 12;
constexpr qsizetype kLong = 100'000; ///< read by another thread

/// What a file says; one of another encoding would only show signs that nobody wrote.
Result<QString> textOf(const QByteArray &bytes, const QString &path)
{
    const auto utf8 = asUtf8(bytes, path);
    if (!utf8)
        return Failure(utf8.error());
    if (!utf8->isValidUtf8())
        if (const auto read = JsonDocument::parse(*utf8, path); !read)
            return Failure(read.error());
    return QString::fromUtf8(*utf8);
}

} // namespace

ImportDialog::ImportDialog(const PageContext &context, const QString &provider, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_provider(provider)
    , m_text(new PastedText(this))
    , m_summary(new QLabel(this))
    , m_details(new QLabel(this))
    , m_replace(new QCheckBox(tr("Replace those that are there already"), this))
    , m_import(new QPushButton(tr("Import"), this))
    , m_source(tr("The pasted text"))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Import templates"));
    build();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_soon.start(kReadAfterMs); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (m_soon.isActive())
            read();
        m_importWhenRead = m_long.isRunning();
        if (!m_importWhenRead)
            importNow();
    });
    read();
}

void ImportDialog::build()
{
    auto *about = new QLabel(tr("Paste a template, or a list of them, as JSON: in Meta's, 8x8's or "
                                "Sendbench's own form, or as CleverTap imports it. Which one it is "
                                "is recognised."),
                             this);
    about->setWordWrap(true);
    m_text->setObjectName(u"importText"_s);
    m_text->setAccessibleName(tr("Templates as JSON"));
    m_text->setFont(m_context.theme.font(Theme::FontRole::Mono));
    m_text->setMinimumHeight(220);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_details->setObjectName(u"importDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setProperty("role", u"help"_s);
    m_details->setFont(m_context.theme.font(Theme::FontRole::Help));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMaximumHeight(160);
    scroll->setWidget(m_details);
    m_replace->setObjectName(u"importReplace"_s);
    m_import->setObjectName(u"importNow"_s);
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    auto *file = new QPushButton(tr("From a file…"), this);
    file->setObjectName(u"importFile"_s);
    file->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"importCancel"_s);
    cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(file);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace24, Theme::kSpace24, Theme::kSpace24, Theme::kSpace16);
    column->setSpacing(Theme::kSpace12);
    column->addWidget(about);
    column->addWidget(m_text, 1);
    column->addWidget(m_summary);
    column->addWidget(scroll);
    column->addWidget(m_replace);
    column->addLayout(row);
    resize(640, 560);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(file, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("Import templates"), tr("JSON (*.json);;All files (*)"),
                                   [this](const QString &path) {
                                       if (!path.isEmpty())
                                           setFile(path);
                                   });
    });
}

void ImportDialog::setText(const QString &text)
{
    m_source = tr("The pasted text");
    m_text->setWhole(text);
    read();
}

void ImportDialog::setFile(const QString &path)
{
    const auto bytes = readFile(path, kMostBytes);
    if (!bytes) {
        m_context.prompts.tell(this, tr("Not read"), diagnosis::fullText(bytes.error()));
        return;
    }
    const auto text = textOf(*bytes, path);
    if (!text) {
        m_context.prompts.tell(this, tr("Not read"), diagnosis::fullText(text.error()));
        return;
    }
    m_text->setWhole(*text);
    m_source = path;
    read();
}

void ImportDialog::read()
{
    m_soon.stop();
    m_long.stop();
    const QString text = m_text->whole();
    const auto work = [text, source = m_source, provider = m_provider,
                       document = m_context.engine.workspace().document()] {
        return text.trimmed().isEmpty() ? ImportReading()
                                        : readImport(text.toUtf8(), source, document, provider);
    };
    if (text.size() < kLong) {
        take(work());
        return;
    }
    take({});
    m_summary->setText(tr("Reading…"));
    m_summary->show();
    m_long.run([work](const std::atomic_bool &) { return work(); },
               [this](const ImportReading &reading) { take(reading); });
}

void ImportDialog::take(const ImportReading &reading)
{
    m_reading = reading;
    show(m_reading);
    if (std::exchange(m_importWhenRead, false))
        importNow();
}

void ImportDialog::importNow()
{
    if (!m_reading.error.isEmpty() || m_reading.templates.isEmpty())
        return;
    Q_EMIT importWanted(m_reading.templates, m_replace->isChecked());
    accept();
}

void ImportDialog::show(const ImportReading &reading)
{
    const bool bad = !reading.error.isEmpty();
    m_summary->setText(bad ? reading.error : reading.summary);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_summary->setProperty("role", bad ? u"error"_s : u"good"_s);
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
    QStringList lines = reading.names.mid(0, kMostNames);
    if (reading.names.size() > kMostNames)
        lines.append(
            tr("and %n more", nullptr, static_cast<int>(reading.names.size() - kMostNames)));
    if (!reading.problems.isEmpty()) {
        lines.append(QString());
        lines.append(tr("Not understood, or written in another way:"));
        lines += reading.problems;
    }
    m_details->setText(lines.join(u'\n'));
    m_details->setVisible(!lines.isEmpty());
    m_replace->setVisible(reading.known > 0);
    m_import->setEnabled(!bad && !reading.templates.isEmpty());
    m_import->setText(reading.templates.size() > 1
                          ? tr("Import %n", nullptr, static_cast<int>(reading.templates.size()))
                          : tr("Import"));
    if (!m_summary->text().isEmpty())
        announce(m_summary, m_summary->text());
}

} // namespace sendbench::ui
