// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handbook/handbook.h"

namespace imago {

/// Writes the handbook as HTML pages with a contents column, in light and dark as the reader's system wants,
/// and with the pictures it shows, into `out`, which is made. Nothing on them is loaded from elsewhere. The
/// frame around each page is template.html of the handbook's folder. Errors: notFound, unreadable, io.
Result<std::size_t> writeHandbookSite(const Handbook& book, const std::filesystem::path& out);

} // namespace imago
