// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/descriptormerge.h"

#include <QHash>

/// A base "base" with the fields name, endpoint, card{inner}, headers and the steps one and two;
/// and whatever else the test adds.
class DescriptorTexts
{
public:
    DescriptorTexts();

    void add(const QString &id, const QByteArray &text);
    [[nodiscard]] sendbench::Result<sendbench::integrations::LoadedDescriptor>
    read(const QString &id) const;
    /// "child" that extends "base", with these members.
    [[nodiscard]] sendbench::Result<sendbench::integrations::LoadedDescriptor>
    child(const QByteArray &members);

private:
    QHash<QString, QByteArray> m_texts;
};
