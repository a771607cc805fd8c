// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// How long 10,000 templates take to be read, judged and written, and one full body to be judged
// while it is typed; beside it the least that a program does with the same text. Prints one JSON
// object.

#include "bench/templates/collection.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/rules.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sendbench::templates;

namespace
{

constexpr int kRounds = 7;

/// Milliseconds, the median of the rounds.
QJsonObject timed(const std::function<void()> &work)
{
    std::vector<double> all;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        all.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return {{u"median"_s, all[all.size() / 2]}, {u"min"_s, all.front()}, {u"max"_s, all.back()}};
}

/// Nothing is thrown away unseen by the compiler.
qsizetype seen = 0;

/// Each character looked at once: what no judge can do without.
void lookAt(const QList<Template> &all)
{
    const auto look = [](const QString &text) {
        for (const QChar c : text)
            seen += c == u'{' || c.isSpace() ? 1 : 0;
    };
    for (const Template &t : all) {
        look(t.name);
        look(t.header ? t.header->text : QString());
        look(t.body ? t.body->text : QString());
        look(t.footer ? t.footer->text : QString());
        for (const Button &button : t.buttons)
            look(button.text + button.url);
        for (const Card &card : t.cards.value_or(QList<Card>{}))
            look(card.body ? card.body->text : QString());
    }
}

QList<Template> valuesOf(const QByteArray &text)
{
    QList<Template> all;
    if (const auto read = readTemplates(text, u"bench"_s))
        for (const ReadTemplate &t : read->templates)
            all.append(t.value);
    return all;
}

} // namespace

/// The argument is the number of templates (10000).
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    sendbenchLoadResources();
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10'000;
    const QByteArray text = collection(count);
    const QList<Template> all = valuesOf(text);
    if (all.size() != count) {
        std::fputs("the templates were not read\n", stderr);
        return 1;
    }
    Template typed = all.first();
    typed.body->text = u"Dear {{1}}, "_s.leftJustified(1010, u'a') + u" at {{2}} now."_s;

    QJsonObject result{
        {u"benchmark"_s, u"templates"_s},
        {u"method"_s,
         u"Milliseconds in one thread, median of the rounds. Yardsticks: the same JSON parsed and "
         "dumped by nlohmann::json and nothing else; each character of the texts looked at once."_s},
        {u"templates"_s, count},
        {u"bytes"_s, text.size()},
        {u"rounds"_s, kRounds}};
    result[u"parseAndDumpYardstick"_s] = timed([&] {
        seen += static_cast<qsizetype>(
            nlohmann::ordered_json::parse(text.cbegin(), text.cend()).dump().size());
    });
    result[u"read"_s] = timed([&] { seen += valuesOf(text).size(); });
    result[u"write"_s] = timed([&] { seen += writeTemplates(all, Form::MetaList).size(); });
    result[u"lookYardstick"_s] = timed([&] { lookAt(all); });
    for (const Target target : {Target::Meta, Target::EightByEight, Target::CleverTap})
        result[u"lintAll."_s + targetName(target)] =
            timed([&] { seen += lintAll(all, target).size(); });
    const DuplicateIndex index(all);
    result[u"lintWhileTyping"_s] = timed(
        [&] { seen += lint(typed, {.target = Target::Meta, .index = &index, .self = 0}).size(); });
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return seen > 0 ? 0 : 1;
}
