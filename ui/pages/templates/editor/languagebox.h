// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace sendbench::ui
{

/// Meta's languages for templates, found by name or code while typing. Keeps a code that the list
/// does not have.
class LanguageBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit LanguageBox(QWidget *parent = nullptr);

    void showCode(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }

    /// "English (UK) · en_GB"; the code alone where the list has no name.
    [[nodiscard]] static QString titleOf(const QString &code);
    /// What somebody means by a code, a sloppy code, a name or such a title.
    [[nodiscard]] static QString codeOf(const QString &typed);

Q_SIGNALS:
    void chosen(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void take();

    QString m_code;
};

} // namespace sendbench::ui
