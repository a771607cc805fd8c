// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QComboBox;
class QFrame;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace sendbench::ui
{

class MediaEditor;
class TemplateMessage;
class TimeLimitRow;
class WindowHint;

/// The left half of the send panel: through what, to whom, what.
class ComposePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ComposePane(const PageContext &context, QWidget *parent = nullptr);

    /// Routes and recipients of the workspace anew; keeps what is chosen.
    void refresh();

    void chooseRoute(const QString &routeId);
    void compose(const QString &routeId, const sending::Message &message);

    [[nodiscard]] std::shared_ptr<const sending::Route> route() const;
    [[nodiscard]] sending::MessageKind kind() const;
    /// What is composed, without an id.
    [[nodiscard]] sending::Message message() const;

    [[nodiscard]] TimeLimitRow &timeLimit() { return *m_limit; }
    [[nodiscard]] const TemplateMessage &templateMessage() const { return *m_template; }

    /// An error beside the button, with one thing to do about it; an empty text takes it away.
    void showProblem(const QString &text, const QString &button = {},
                     std::function<void()> run = {});
    /// Problem and buttons: they stand below the pane and never scroll away. The caller takes it.
    [[nodiscard]] QWidget *foot() const { return m_foot; }
    /// The same of a message that could not be built; goes to the field where there is one.
    void showFailure(const Error &error);
    /// What is missing is an error from now on.
    void insist();
    void setBusy(bool busy);
    void focusFirst();

Q_SIGNALS:
    void routeChanged();
    void templateShown(); ///< or another one, or other values, or none any more
    void sendRequested();
    void previewRequested();
    void curlRequested();

private:
    void build();
    [[nodiscard]] QWidget *makeKinds();
    [[nodiscard]] QWidget *makeTextEditor();
    [[nodiscard]] QWidget *makeRawEditor();
    [[nodiscard]] QWidget *makePreflightNote();
    void makeFoot();
    [[nodiscard]] QWidget *makeProblem();
    [[nodiscard]] QWidget *makeButtons();
    void followRoute();
    void offerStoredBody();
    void followKind();
    void followRecipient();
    void followText();
    void placeKinds();

    PageContext m_context;
    QList<std::shared_ptr<const sending::Route>> m_routes;
    QComboBox *m_route;
    QComboBox *m_to;
    QLabel *m_toState;
    QWidget *m_toRow = nullptr;
    QButtonGroup *m_kinds;
    QList<QRadioButton *> m_kindButtons;
    QGridLayout *m_kindGrid = nullptr;
    QStackedWidget *m_editors;
    QPlainTextEdit *m_text;
    QLabel *m_counter;
    QPlainTextEdit *m_raw;
    QLabel *m_rawState;
    QString m_offeredBody; ///< of the form; stands in m_raw until it is edited
    MediaEditor *m_media;
    TemplateMessage *m_template;
    QLabel *m_preflightText = nullptr;
    WindowHint *m_hint;
    TimeLimitRow *m_limit;
    QWidget *m_foot = nullptr;
    QFrame *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
    QPushButton *m_problemButton = nullptr;
    std::function<void()> m_problemRun;
    QPushButton *m_send = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_curl = nullptr;
};

} // namespace sendbench::ui
