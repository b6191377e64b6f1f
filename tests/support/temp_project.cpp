// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"

namespace imago::test {

TempFolder::TempFolder() : m_path(m_dir.path().toStdString()) {
    if (!m_dir.isValid()) qFatal("no temporary folder: %s", qPrintable(m_dir.errorString()));
}

TempProject::TempProject() : m_store(must(ProjectStore::create(file()))) {}

void TempProject::reopen() {
    m_store.reset();
    m_store = must(ProjectStore::open(file()));
}

std::unique_ptr<ProjectStore> TempProject::connect() const {
    return must(ProjectStore::open(file()));
}

} // namespace imago::test
