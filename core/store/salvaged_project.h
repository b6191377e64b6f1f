// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/salvage.h"
#include "core/store/salvage_rows.h"

#include <map>
#include <memory>
#include <unordered_set>

/// Private to core/store: a new project of what a damaged one and a backup hold.
namespace imago {

class SalvagedProject {
public:
    /// `made` is not there yet; `damaged` may be written (its log is taken in); no `backup` = empty. Throws
    /// SQLite::Exception where `made` cannot be written.
    SalvagedProject(const std::filesystem::path& made, const std::filesystem::path& damaged,
                    const std::filesystem::path& backup);
    /// Fills it, and `report`. Errors: cancelled, newerVersion, corrupt (nothing could be read).
    Status run(SalvageReport& report, const ProgressSink& progress, std::stop_token stop);

private:
    void takeById(const std::string& table, SalvagedTable& found);
    void takeByKey(const std::string& table, const std::string& key, std::size_t keyColumns,
                   SalvagedTable& found);
    void fillFromBackup(const std::string& table, const std::vector<IdRange>& gaps, SalvagedTable& found);
    void rebuildImages(const std::vector<IdRange>& gaps, SalvagedTable& found);
    void countLost(const std::string& table, const std::vector<IdRange>& gaps, SalvagedTable& found);
    std::int64_t greatestId(const std::string& table);
    std::vector<std::string> sharedColumns(SQLite::Database& from, const std::string& table);
    bool add(const std::string& table, const std::vector<std::string>& columns, const SalvagedRow& row,
             std::size_t firstValue);
    std::int64_t changed(const std::string& sql);
    void settleReferences(SalvageReport& report);
    void settleNumbers();
    void tellLosses(SalvageReport& report);

    Connection m_made;
    std::unique_ptr<SQLite::Database> m_damaged, m_backup; ///< null where it cannot be opened
    std::map<std::string, std::unique_ptr<SQLite::Statement>> m_inserts;
    std::unordered_set<std::int64_t> m_poorImages; ///< labels of these are lost in part
};

} // namespace imago
