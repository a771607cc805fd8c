// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/shared/guidevalues.h"

#include <QWidget>

class QVBoxLayout;

namespace sendbench::ui
{

class GuideStep;

/// The steps that carry the open form into the other dashboard.
class GuidePane final : public QWidget
{
    Q_OBJECT

public:
    explicit GuidePane(const PageContext &context, QWidget *parent = nullptr);

    /// The form and the object whose secrets it has; nullptr: nothing. The model outlives its use.
    void setModel(const forms::FormModel *model, const QString &objectId);
    /// Values may be others.
    void refresh();
    void setDone(const QStringList &steps);
    void setTickable(bool tickable);

Q_SIGNALS:
    void doneChanged(const QStringList &steps);
    void stepsChanged(); ///< others, or other values below them: the tab order is to be made again

private:
    void rebuild();
    void copy(const GuideValue &value);
    void copySecret(const QString &key);
    void writeMail(const forms::GuideStep &step);

    const PageContext &m_context;
    const forms::FormModel *m_model = nullptr;
    QString m_shownForm;
    QString m_objectId;
    QStringList m_done;
    QList<GuideStep *> m_steps;
    QVBoxLayout *m_column;
};

} // namespace sendbench::ui
