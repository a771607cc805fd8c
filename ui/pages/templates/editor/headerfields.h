// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

namespace sendbench::ui
{

class LineField;
struct PartPlace;
class PartField;
class QuietCombo;
class SampleRows;
class UploadButton;

/// The header of the message, or of one card. A card's kind of header is that of all cards.
class HeaderFields final : public EditorPart
{
    Q_OBJECT

public:
    /// `card` -1: of the message.
    HeaderFields(const EditorContext &context, qsizetype card, QWidget *parent);

    void setCard(qsizetype card);
    void refresh() override;

private:
    [[nodiscard]] const std::optional<templates::Header> &header() const;
    void change(const QString &label, const std::function<void(templates::Header &)> &change,
                const QString &mergeKey = {});
    void setFormat(int format);
    void offerFormats();
    [[nodiscard]] PartPlace place(const QStringList &members) const;
    [[nodiscard]] QString mediaHelp() const;
    void takeUpload(const QString &url);

    qsizetype m_card;
    QuietCombo *m_format;
    PartField *m_formatField;
    LineField *m_text;
    SampleRows *m_samples;
    LineField *m_media;
    UploadButton *m_upload;
    qsizetype m_uploadCard = -1; ///< the card that the file on its way is for
};

} // namespace sendbench::ui
