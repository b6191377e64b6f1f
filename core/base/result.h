// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

namespace imago {

/// A value or an Error. Marked [[nodiscard]]: a failure cannot be dropped by accident, which is why this is
/// not tl::expected 1.0.
template <class T> class [[nodiscard]] Result {
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Precondition: ok().
    T& value() & { return assert(ok()), *std::get_if<0>(&m_state); }
    const T& value() const& { return assert(ok()), *std::get_if<0>(&m_state); }
    T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Precondition: !ok().
    const Error& error() const& { return assert(!ok()), *std::get_if<1>(&m_state); }
    Error&& error() && { return assert(!ok()), std::move(*std::get_if<1>(&m_state)); }

    T valueOr(T other) && { return ok() ? std::move(*this).value() : std::move(other); }
    T valueOr(T other) const& { return ok() ? value() : std::move(other); }

    /// Calls f(value) and returns its Result; an error passes through.
    template <class F> auto andThen(F&& f) && -> std::invoke_result_t<F, T&&> {
        if (!ok()) return std::move(*this).error();
        return std::forward<F>(f)(std::move(*this).value());
    }
    /// Calls f(value) and wraps what it returns; an error passes through.
    template <class F> auto map(F&& f) && -> Result<std::invoke_result_t<F, T&&>> {
        if (!ok()) return std::move(*this).error();
        return std::forward<F>(f)(std::move(*this).value());
    }
    /// Adds an outer context to the error, if there is one.
    Result within(std::string where) && {
        if (ok()) return std::move(*this);
        return std::move(*this).error().within(std::move(where));
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <> class [[nodiscard]] Result<void> {
public:
    using Value = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const& { return assert(!m_ok), m_error; }
    Error&& error() && { return assert(!m_ok), std::move(m_error); }

    template <class F> auto andThen(F&& f) && -> std::invoke_result_t<F> {
        if (!m_ok) return std::move(m_error);
        return std::forward<F>(f)();
    }
    Result within(std::string where) && {
        if (m_ok) return {};
        return std::move(m_error).within(std::move(where));
    }

private:
    Error m_error;
    bool m_ok = true;
};

using Status = Result<void>;

/// `return failure(ErrorCode::notFound, "a.png does not exist")` for any Result<T>.
inline Error failure(ErrorCode code, std::string message) {
    return Error{code, std::move(message), {}};
}

} // namespace imago

/// Evaluates a Result expression; returns its error from the enclosing function, or binds the value to
/// `name`.
#define IMAGO_TRY(name, expression)                              \
    auto name##_result = (expression);                           \
    if (!name##_result) return std::move(name##_result).error(); \
    auto name = std::move(name##_result).value()

/// The same for a Status.
#define IMAGO_CHECK(expression)                                  \
    do {                                                         \
        auto imagoStatus = (expression);                         \
        if (!imagoStatus) return std::move(imagoStatus).error(); \
    } while (false)
