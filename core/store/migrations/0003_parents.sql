-- SPDX-License-Identifier: GPL-3.0-or-later
-- The run whose model a run started from. The child outlives its parent.

ALTER TABLE run ADD COLUMN parent_id INTEGER REFERENCES run (id) ON DELETE SET NULL;
