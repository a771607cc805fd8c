// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/application.h"

namespace sendbench::gui
{

/// `--screenshot FILE [--after-send]`: shows the send page, sends the test if asked, waits until
/// its receipts are in, saves the window and quits with 0 (1 if the file could not be written; 5 if
/// a stored secret is in sight, or one could not be looked at).
void takePicture(Application &application, const QString &file, bool afterSend);

/// `--measure-start`: prints {"firstPaintMs", "rssKb"} after the first frame and quits.
void measureStart(ui::MainWindow &window);

} // namespace sendbench::gui
