// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "journey.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench::test
{

namespace
{

constexpr int kMostTabs = 200;

void fail(const QString &text)
{
    QTest::qFail(text.toUtf8().constData(), __FILE__, __LINE__);
}

/// Ended; its result is still there.
template <typename Job>
auto awaited(Job *job)
{
    job->setAutoDelete(false);
    job->start();
    (void)QTest::qWaitFor([job] { return job->isFinished(); }, 10'000);
    const auto result = job->result();
    delete job;
    return result;
}

} // namespace

bool Journey::begin()
{
    if (!start())
        return false;
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window());
}

const workspace::Document &Journey::document()
{
    return application().engine().workspace().document();
}

void Journey::addAccount(const QString &id, const QString &kind, const Values &fields)
{
    workspace::Account account{.id = id, .kind = kind, .environment = Environment::Sandbox};
    for (const auto &[key, text] : fields)
        account.fields.insert(key, text.isNull() ? forms::FieldValue(forms::SecretMark{})
                                                 : forms::FieldValue(text));
    application().engine().workspace().edit(
        u"account"_s,
        [&account](workspace::Document &document) { document.accounts.append(account); });
}

void Journey::goTo(const QString &page, const QString &object)
{
    application().open(page, object);
    settle();
}

QWidget *Journey::inSight(const QString &name)
{
    // What is new in a layout is shown a turn after it was made.
    QWidget *found = onPage(name);
    if (!found && QTest::qWaitFor([&] { return onPage(name) != nullptr; }))
        found = onPage(name);
    if (!found) {
        fail(u"not in sight: "_s + name);
        return nullptr;
    }
    for (QWidget *up = found->parentWidget(); up; up = up->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(found);
    return found;
}

void Journey::press(const QString &name)
{
    auto *found = inSight(name);
    if (!found)
        return;
    // What follows from the checks comes a moment after them.
    if (!QTest::qWaitFor([found] { return found->isEnabled(); }))
        fail(u"cannot be pressed: "_s + name);
    QTest::mouseClick(found, Qt::LeftButton);
}

void Journey::inMenu(const std::function<void()> &open, const InMenu &what)
{
    bool came = false;
    QTimer::singleShot(0, &window(), [&came, &what] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            came = true;
            what(*menu);
        }
    });
    open();
    if (!QTest::qWaitFor([&came] { return came; }))
        fail(u"no menu came"_s);
}

void Journey::pickFrom(const std::function<void()> &open, const QString &action)
{
    inMenu(open, [&action](QMenu &menu) {
        for (qsizetype i = 0; i <= menu.actions().size(); ++i) {
            const QAction *at = menu.activeAction();
            if (at && (at->objectName() == action || QString(at->text()).remove(u'&') == action)) {
                QTest::keyClick(&menu, Qt::Key_Return);
                return;
            }
            QTest::keyClick(&menu, Qt::Key_Down);
        }
        menu.close();
        fail(u"not in the menu: "_s + action);
    });
    settle();
    QApplication::setActiveWindow(&window()); // the menu had the focus
    settle();
}

void Journey::pick(const QString &button, const QString &action)
{
    pickFrom([this, &button] { press(button); }, action);
}

QStringList Journey::entries(const QString &button)
{
    QStringList texts;
    inMenu([this, &button] { press(button); },
           [&texts](QMenu &menu) {
               for (const QAction *one : menu.actions())
                   texts.append(QString(one->text()).remove(u'&'));
               QTest::keyClick(&menu, Qt::Key_Escape);
           });
    return texts;
}

void Journey::settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void Journey::enter(const QString &field, const QString &text)
{
    auto *edit = inSight(field);
    if (!edit)
        return;
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void Journey::paste(const QString &field, const QString &text)
{
    auto *edit = inSight(field);
    if (!edit)
        return;
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
}

void Journey::pasteFrom(const QString &button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(button);
}

void Journey::choose(const QString &field, const QString &option)
{
    auto *box = qobject_cast<QComboBox *>(inSight(field));
    if (!box) {
        fail(u"no drop-down: "_s + field);
        return;
    }
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && box->currentText() != option; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    if (box->currentText() != option)
        fail(u"“%1” is no choice of %2"_s.arg(option, field));
}

void Journey::key(Qt::Key one, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window(), one, modifiers);
}

void Journey::tabTo(const QString &name)
{
    QStringList seen;
    for (int i = 0; i < kMostTabs; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == name)
            return;
        seen.append(focus ? focus->objectName() : u"-"_s);
        key(Qt::Key_Tab);
    }
    fail(u"Tab does not reach %1, but %2"_s.arg(name, seen.join(u' ')));
}

void Journey::addObject(const QString &page, const QString &kind)
{
    goTo(page);
    pick(isThere(u"emptyBegin"_s) ? u"emptyBegin"_s : u"addObject"_s, u"add:"_s + kind);
}

QString Journey::copied(const QString &stepId, const QString &field)
{
    press(u"tabGuide"_s);
    auto *row = inSight(u"step:"_s + stepId);
    auto *button = row ? row->findChild<QAbstractButton *>(u"copy:"_s + field) : nullptr;
    if (!button) {
        fail(u"nothing to copy: %1 of %2"_s.arg(field, stepId));
        return {};
    }
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(button, Qt::LeftButton);
    (void)QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }, 2000);
    return QGuiApplication::clipboard()->text();
}

void Journey::tick(const QStringList &stepIds)
{
    press(u"tabGuide"_s);
    for (const QString &id : stepIds) {
        press(u"done:"_s + id);
        const auto *box = find<QCheckBox>(u"done:"_s + id);
        if (!box || !box->isChecked())
            fail(u"not ticked: "_s + id);
    }
}

void Journey::save()
{
    press(u"formSave"_s);
    if (!QTest::qWaitFor([this] { return text(u"formStatus"_s).contains(u"Last saved on"_s); }))
        fail(u"not saved: "_s + text(u"formStatus"_s) + text(u"formNotice"_s));
}

std::optional<sending::SendRecord> Journey::preflight()
{
    const QString before = newestId();
    press(u"tabChecks"_s);
    press(u"runPreflight"_s);
    return after(before);
}

QString Journey::newestId()
{
    const auto rows = awaited(application().engine().history()->rows({}, 0, 1, &window()));
    return rows && !rows->isEmpty() ? rows->first().id : QString();
}

std::optional<sending::SendRecord> Journey::sent(const QByteArray &method, const QString &target)
{
    QString id;
    const bool came = QTest::qWaitFor(
        [&] {
            const auto rows = awaited(application().engine().history()->rows({}, 0, 50, &window()));
            for (const auto &row : rows ? *rows : QList<history::HistoryRow>{})
                if (row.method == QString::fromLatin1(method) && row.url.endsWith(target))
                    id = row.id;
            return !id.isEmpty();
        },
        10'000);
    if (!came) {
        fail(u"not sent: "_s + target);
        return {};
    }
    const auto record = awaited(application().engine().history()->record(id, &window()));
    return record ? std::optional(*record) : std::nullopt;
}

std::optional<sending::SendRecord> Journey::after(const QString &exchangeId)
{
    QString id;
    const bool came = QTest::qWaitFor(
        [&] {
            id = newestId();
            return id != exchangeId;
        },
        10'000);
    if (!came) {
        fail(u"no exchange: %1 %2"_s.arg(text(u"OutcomeTitle"_s), text(u"OutcomeWhy"_s)));
        return {};
    }
    const auto record = awaited(application().engine().history()->record(id, &window()));
    return record ? std::optional(*record) : std::nullopt;
}

} // namespace sendbench::test
