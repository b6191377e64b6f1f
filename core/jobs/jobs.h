// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Use cases that join rooms: they read files, formats and recipes and write the store. Each is synchronous,
/// runs on whatever thread calls it with that thread's own store connection, reports progress, ends early
/// with Error{cancelled} (what was committed so far stays), and is used by the studio and the headless
/// commands alike.
#include "core/jobs/assign_splits.h"
#include "core/jobs/attach_run.h"
#include "core/jobs/export_dataset.h"
#include "core/jobs/folds.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/preflight.h"
#include "core/jobs/prelabel.h"
#include "core/jobs/run_evaluation.h"
#include "core/jobs/runs.h"
#include "core/jobs/scan.h"
