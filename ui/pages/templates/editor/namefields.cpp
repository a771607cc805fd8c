// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/namefields.h"

#include "library/library.h"
#include "templates/words.h"
#include "ui/exchange/tabrow.h"
#include "ui/forms/boundedlineedit.h"
#include "ui/pages/templates/editor/languagebox.h"
#include "ui/pages/templates/editor/linefield.h"
#include "ui/pages/templates/editor/quietcombo.h"
#include "ui/pages/templates/editor/templatetype.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
/// A value of this form; no word of a language.
const QString kExampleName = u"order_ready"_s;
} // namespace

namespace
{

using templates::Category;
using Part = templates::Place::Part;

const QString kTypes[] = {u"typeBasic"_s, u"typeOffer"_s, u"typeCarousel"_s,
                          u"typeAuthentication"_s};

QString key(TemplateType type)
{
    return kTypes[static_cast<int>(type)];
}

} // namespace

NameFields::NameFields(const EditorContext &context, QWidget *parent)
    : EditorPart(context, parent)
    , m_name(new LineField(context, u"templateName"_s, tr("Name *"),
                           {.part = Part::Template, .members = {u"name"_s}}, this))
    , m_language(new LanguageBox(this))
    , m_languageField(new PartField(context, tr("Language *"), m_language,
                                    {.part = Part::Template, .members = {u"language"_s}}, this))
    , m_provider(new QuietCombo(this))
    , m_category(new QuietCombo(this))
    , m_categoryField(new PartField(
          context, tr("Category *"), m_category,
          {.part = Part::Template,
           .members = {u"category"_s, u"allow_category_change"_s, u"message_send_ttl_seconds"_s}},
          this))
    , m_variables(new QuietCombo(this))
    , m_variablesField(new PartField(context, tr("Variables"), m_variables,
                                     {.part = Part::Template, .members = {u"parameter_format"_s}},
                                     this))
    , m_type(new TabRow(context.theme(), TabButton::Look::Segment, this))
    , m_typeField(
          new PartField(context, tr("Type"), m_type, {.part = Part::Template, .members = {}}, this))
{
    m_name->line().setPlaceholderText(kExampleName);
    m_provider->setObjectName(u"templateProvider"_s);
    m_category->setObjectName(u"templateCategory"_s);
    m_variables->setObjectName(u"templateVariables"_s);
    m_type->setObjectName(u"templateType"_s);
    m_category->addItem(tr("Marketing"), static_cast<int>(Category::Marketing));
    m_category->addItem(tr("Utility"), static_cast<int>(Category::Utility));
    m_category->addItem(tr("Authentication"), static_cast<int>(Category::Authentication));
    m_variables->addItem(tr("Numbered {{1}}"), false);
    m_variables->addItem(tr("Named {{first_name}}"), true);
    m_type->add(key(TemplateType::Basic), tr("Basic"));
    m_type->add(key(TemplateType::LimitedTimeOffer), tr("Limited-time offer"));
    m_type->add(key(TemplateType::Carousel), tr("Carousel"));
    m_type->add(key(TemplateType::Authentication), tr("Authentication"));
    m_type->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    build();

    connect(m_name, &LineField::edited, this, [this](const QString &text) {
        session().edit(
            tr("Change the template's name"), [&](templates::Template &t) { t.name = text; },
            u"name"_s);
    });
    connect(m_language, &LanguageBox::chosen, this, [this](const QString &code) {
        session().edit(tr("Change the template's language"),
                       [&](templates::Template &t) { t.language = code; });
    });
    connect(m_provider, &QComboBox::activated, this,
            [this] { session().setProvider(m_provider->currentData().toString()); });
    connect(m_category, &QComboBox::activated, this, [this] {
        if (m_category->currentData().toInt() < static_cast<int>(Category::Other))
            setCategory(static_cast<Category>(m_category->currentData().toInt()));
    });
    connect(m_variables, &QComboBox::activated, this,
            [this] { setVariableForm(m_variables->currentData().toBool()); });
    connect(m_type, &TabRow::chosenChanged, this, [this](const QString &name) {
        if (m_showing)
            return;
        for (int i = 0; i < 4; ++i)
            if (kTypes[i] == name)
                session().edit(tr("Change the template's type"), [&](templates::Template &t) {
                    makeType(t, static_cast<TemplateType>(i));
                });
    });
}

void NameFields::build()
{
    const auto pair = [this](QWidget *a, QWidget *b) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Theme::kSpace12);
        row->addWidget(a, 1, Qt::AlignTop);
        row->addWidget(b, 1, Qt::AlignTop);
        column()->addLayout(row);
    };
    auto *providerField = new PartField(context(), tr("For"), m_provider,
                                        {.part = Part::Template, .members = {u"provider"_s}}, this);
    column()->addWidget(m_name);
    pair(m_languageField, providerField);
    column()->addWidget(m_typeField);
    pair(m_categoryField, m_variablesField);
}

void NameFields::setCategory(Category category)
{
    session().edit(tr("Change the template's category"), [&](templates::Template &t) {
        const bool was = t.category == Category::Authentication;
        if (category == Category::Authentication) {
            makeType(t, TemplateType::Authentication);
        } else if (was) {
            makeType(t, TemplateType::Basic);
        }
        t.category = category;
        t.categoryName.clear();
    });
}

void NameFields::setVariableForm(bool named)
{
    const auto wanted =
        named ? templates::ParameterFormat::Named : templates::ParameterFormat::Positional;
    if (value().parameterFormat == wanted)
        return;
    session().edit(named ? tr("Name the variables") : tr("Number the variables"),
                   [&](templates::Template &t) { makeNamed(t, named); });
}

void NameFields::showProviders()
{
    const auto &document = session().workspace().document();
    QList<std::pair<QString, QString>> wanted{{QString(), tr("No provider yet")}};
    for (const auto &provider : document.providers)
        wanted.append(
            {provider.id, provider.nickname().isEmpty() ? provider.id : provider.nickname()});
    for (const auto &account : document.accounts)
        if (account.kind == u"8x8.connect"_s)
            wanted.append({account.id, tr("%1 (account)").arg(account.id)});
    bool same = m_provider->count() == wanted.size();
    for (int i = 0; same && i < m_provider->count(); ++i)
        same = m_provider->itemData(i) == wanted.at(i).first &&
               m_provider->itemText(i) == wanted.at(i).second;
    if (!same) {
        const QSignalBlocker blocked(m_provider);
        m_provider->clear();
        for (const auto &[id, title] : wanted)
            m_provider->addItem(title, id);
    }
    m_provider->showData(session().provider(), session().provider());
}

void NameFields::showName()
{
    m_name->show(value().name);
    const auto &document = session().workspace().document();
    qsizetype same = 0;
    for (const auto &one : document.templates)
        if (one.id != session().id() && one.name == value().name &&
            one.provider == session().provider() && one.language == value().language)
            ++same;
    m_name->field().setHelp(
        same > 0 ? tr("Another template for the same provider has this name in this language.")
                 : tr("Small letters, digits and _. One template for each name and language."));
}

void NameFields::refresh()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_name->setLimit(session().target() == templates::Target::EightByEight ? u"name.length.8x8"_s
                                                                           : u"name.length"_s);
    showName();
    showProviders();
    m_language->showCode(value().language);
    const QString word = templates::categoryWord(value());
    m_category->showData(static_cast<int>(value().category),
                         word.isEmpty() ? tr("Not said") : word);
    m_variables->showData(value().parameterFormat == templates::ParameterFormat::Named);
    m_type->choose(key(typeOf(value())));
    m_variablesField->setVisible(typeOf(value()) != TemplateType::Authentication);
    m_name->setUsable(isUsable());
    for (QWidget *control :
         QList<QWidget *>{m_language, m_provider, m_category, m_variables, m_type})
        control->setEnabled(isUsable());
}

void NameFields::focusName()
{
    m_name->line().setFocus(Qt::OtherFocusReason);
    m_name->line().selectAll();
}

} // namespace sendbench::ui
