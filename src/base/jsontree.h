// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace sendbench
{

/// Builds the tree of a JsonDocument, and notices what nlohmann's own builder lets pass: depth, and
/// keys that stand twice. Internal to base.
///
/// Whole numbers of 64 bits are numbers; every other number is kept as it was written (as a
/// `binary` node, which no JSON text makes), so that 1.10 and 2^64 are written again as they came.
///
/// nlohmann refuses what is beyond a double (1e400) before it can be kept: then `beyondDouble` is
/// set, and the text is parsed again after withoutBeyond() with the numbers that this has taken
/// out.
class JsonTree
{
public:
    using Json = nlohmann::ordered_json;
    using number_integer_t = Json::number_integer_t;
    using number_unsigned_t = Json::number_unsigned_t;
    using number_float_t = Json::number_float_t;
    using string_t = Json::string_t;
    using binary_t = Json::binary_t;

    /// Deeper texts are refused: reading and writing a tree is recursive.
    static constexpr int kMaxDepth = 200;

    /// `beyond`: which number of the text, from 0, is to be kept as which text.
    explicit JsonTree(Json &root, QHash<qsizetype, QByteArray> beyond = {})
        : m_root(root)
        , m_beyond(std::move(beyond))
    {
    }

    bool null();
    bool boolean(bool value);
    bool number_integer(number_integer_t value);
    bool number_unsigned(number_unsigned_t value);
    bool number_float(number_float_t value, const string_t &text);
    bool string(string_t &value);
    bool binary(binary_t &value);
    bool start_object(std::size_t size);
    bool key(string_t &name);
    bool end_object();
    bool start_array(std::size_t size);
    bool end_array();
    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &error);

    std::optional<std::size_t> errorAt; ///< bytes read when the syntax broke
    std::optional<QString> duplicate;   ///< path of the key that stands twice
    bool tooDeep = false;
    bool beyondDouble = false; ///< a number is; see above

private:
    struct Frame {
        Json *node;
        std::string key{};
        std::unordered_set<std::string> keys{}; ///< of an object with many
    };

    Json *add(Json value);
    bool open(Json container);
    [[nodiscard]] static bool isNewKey(Frame &frame, const std::string &name);
    [[nodiscard]] QString path() const;

    Json &m_root;
    QHash<qsizetype, QByteArray> m_beyond;
    qsizetype m_numbers = 0;
    std::vector<Frame> m_frames;
};

/// Numbers beyond a double, by their place among all numbers of a text.
struct BeyondDouble {
    QByteArray text; ///< the same with 0.00… of the same length instead, so that places stay
    QHash<qsizetype, QByteArray> numbers;
};
[[nodiscard]] BeyondDouble withoutBeyond(const QByteArray &text);

/// Compact text of a tree that JsonTree made.
[[nodiscard]] QByteArray jsonText(const JsonTree::Json &value);

} // namespace sendbench
