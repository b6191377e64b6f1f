// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace imago::train {

/// What a pickle describes, as inert data. Values refer to each other by number, so cycles and deep nesting
/// cost nothing but their bytes.
struct PickleValue {
    enum class Kind {
        none,
        boolean,
        integer, ///< fits 64 bits
        wide,    ///< an integer of more than 8 bytes: `text` holds them, little-endian
        real,
        text,
        bytes,
        tuple,
        list,
        dict,    ///< items: key, value, key, value …
        object,  ///< a module of TorchScript, its attributes as in a dict
        global,  ///< an allowed name: "module name"
        storage, ///< items: what torch's persistent id says: ("storage", type, key, device, count …)
        tensor,  ///< items: storage, offset, sizes, strides
    };
    Kind kind = Kind::none;
    std::int64_t number = 0; ///< integer, boolean
    double real = 0;
    std::string text; ///< text, bytes, wide, global
    std::vector<std::uint32_t> items;
};

/// A pickle read by a machine that knows data and nothing else: protocols 2 to 5, plain containers, the few
/// names with which torch writes tensors, parameters and their storages, and the objects of TorchScript,
/// whose classes are names and no more. Nothing is imported, called or executed.
class Pickle {
public:
    /// Reads one pickle from the front of `bytes`. Errors: corrupt (says at which byte), unsupported (a name
    /// that is not allowed, an opcode of another kind of pickle).
    static Result<Pickle> read(std::span<const std::uint8_t> bytes);

    const PickleValue& root() const { return m_values[m_root]; }
    const PickleValue& at(std::uint32_t index) const { return m_values[index]; }
    std::uint32_t count() const { return static_cast<std::uint32_t>(m_values.size()); }
    /// Bytes that the pickle took.
    std::size_t size() const { return m_size; }
    /// The value under a text key, or nullptr. Precondition: dict is a dict or an object.
    const PickleValue* find(const PickleValue& dict, std::string_view key) const;

private:
    friend class PickleMachine;
    std::deque<PickleValue> m_values;
    std::uint32_t m_root = 0;
    std::size_t m_size = 0;
};

} // namespace imago::train
