// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/fitsentence.h"

#include "ui/shell/emptystate.h"

#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

void fitSentence(EmptyState &state)
{
    if (auto *sentence = state.findChild<QLabel *>(u"emptySentence"_s))
        sentence->setMinimumHeight(std::max(0, sentence->heightForWidth(sentence->maximumWidth())));
}

} // namespace sendbench::ui
