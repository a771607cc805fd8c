// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/templates/editor/editorpart.h"

namespace sendbench::ui
{

class LanguageBox;
class LineField;
class PartField;
class QuietCombo;
class TabRow;

/// What a template is called, in which language, for whom, of which category and type.
class NameFields final : public EditorPart
{
    Q_OBJECT

public:
    NameFields(const EditorContext &context, QWidget *parent);

    void refresh() override;
    void focusName();

private:
    void build();
    void showProviders();
    void showName();
    void setCategory(templates::Category category);
    void setVariableForm(bool named);

    LineField *m_name;
    LanguageBox *m_language;
    PartField *m_languageField;
    QuietCombo *m_provider;
    QuietCombo *m_category;
    PartField *m_categoryField;
    QuietCombo *m_variables;
    PartField *m_variablesField;
    TabRow *m_type;
    PartField *m_typeField;
    bool m_showing = false;
};

} // namespace sendbench::ui
