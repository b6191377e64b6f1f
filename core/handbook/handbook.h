// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

struct HandbookPage {
    std::string id;    ///< its file below the folder, without ".md": "train", "formats/coco"
    std::string title; ///< its first heading
    std::string text;  ///< Markdown
};

/// A line of the contents: a heading (level 0), a page (1), or one of those below the page before it (2).
struct HandbookLine {
    int level = 0;
    std::string title;
    std::string page; ///< empty for headings
};

struct HandbookHit {
    std::string page;
    std::string excerpt; ///< where the first of the words stands
};

/// The handbook: a folder of Markdown pages that begins with index.md. The headings of index.md and the pages
/// that it links to are the contents; below a page come those of the folder with its name (recipe.md:
/// recipe/…), in the order in which it links to them. The pages recipe/FIELD.md say by hand what the
/// program cannot know; what it does know (recipeFacts) is put in behind their titles.
class Handbook {
public:
    /// Errors: notFound, where there is no index.md.
    static Result<Handbook> read(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    /// In the order of the contents; then those that no contents name.
    const std::vector<HandbookPage>& pages() const { return m_pages; }
    const HandbookPage* page(std::string_view id) const; ///< null where there is none
    const std::vector<HandbookLine>& contents() const { return m_contents; }
    /// Pages that have all the words (or their beginnings), those with one in the title first.
    std::vector<HandbookHit> search(std::string_view words) const;

private:
    void addContents(const HandbookPage& index);

    std::filesystem::path m_folder;
    std::vector<HandbookPage> m_pages;
    std::vector<HandbookLine> m_contents;
};

/// Does a link lead out of the handbook?
bool isExternalLink(std::string_view target);
/// Which page a link of another means, or, of a picture, its file below the handbook's folder.
std::string handbookTarget(std::string_view page, std::string_view target);

} // namespace imago
