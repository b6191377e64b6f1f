-- SPDX-License-Identifier: GPL-3.0-or-later
-- Images, classes, annotations, the journal of edits, counters and settings.
-- Times are Unix milliseconds. The numbers of enumerations are those of core/project/records.h.

-- AUTOINCREMENT: the journal names rows by id, so an id must never come back for another row.
CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,          -- relative to the project file's folder where below it; '/'
    split INTEGER NOT NULL DEFAULT 0 CHECK (split BETWEEN 0 AND 3),     -- none, train, val, test
    review INTEGER NOT NULL DEFAULT 0 CHECK (review BETWEEN 0 AND 3),   -- unreviewed, reviewed, ambiguous, excluded
    problems INTEGER NOT NULL DEFAULT 0,                                -- bits
    label_count INTEGER NOT NULL DEFAULT 0 CHECK (label_count >= 0),    -- image-level annotations; by triggers
    mtime_ms INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    width INTEGER NOT NULL DEFAULT 0,   -- after EXIF orientation; 0 where unreadable
    height INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL DEFAULT '',  -- XXH3-128, 32 hex digits; '' where unreadable
    phash INTEGER NOT NULL DEFAULT 0,   -- the 64 bits of the perceptual hash
    group_id INTEGER NOT NULL DEFAULT 0,    -- near-duplicates: the smallest image id among them; 0 = alone
    problem_text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX image_hash ON image (content_hash);
-- Lists by path with any filter, and counts within a filter, are answered from these two alone.
CREATE INDEX image_browse ON image (path, split, review, problems, label_count);
CREATE INDEX image_state ON image (split, review, problems, label_count);

CREATE TABLE class (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),  -- unique once a gesture is complete; two may swap names within one
    color INTEGER NOT NULL DEFAULT 0,       -- 0xRRGGBB
    key TEXT NOT NULL DEFAULT '',           -- '' = none; unique otherwise, as the names
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
    class_id INTEGER NOT NULL REFERENCES class (id),
    -- image, box, rotated box, polygon, polyline, point, mask
    kind INTEGER NOT NULL DEFAULT 0 CHECK (kind BETWEEN 0 AND 6),
    geometry TEXT NOT NULL DEFAULT '',      -- JSON by kind; '' for image
    source INTEGER NOT NULL DEFAULT 0 CHECK (source BETWEEN 0 AND 2),   -- human, model, import
    confidence REAL NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1),
    author TEXT NOT NULL DEFAULT '',
    created_ms INTEGER NOT NULL DEFAULT 0,
    changed_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX annotation_image ON annotation (image_id);
CREATE INDEX annotation_class ON annotation (class_id);
-- An image has a class once or not at all.
CREATE UNIQUE INDEX label_image ON annotation (image_id, class_id) WHERE kind = 0;
CREATE INDEX label_class ON annotation (class_id, image_id) WHERE kind = 0;

-- The journal. Undo and redo read it; it is the audit trail too.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    author TEXT NOT NULL,
    verb TEXT NOT NULL,
    change_count INTEGER NOT NULL,
    group_id INTEGER NOT NULL DEFAULT 0,    -- edits of one group go together; 0 = alone
    -- NULL: in effect. n > 0: taken back in the n-th undo in a row. -1: taken back, then another edit was made.
    undone INTEGER,
    payload TEXT NOT NULL                   -- JSON: {"changes": [{"row", "before", "after"}, …]}
) STRICT;
CREATE INDEX edit_in_effect ON edit (id) WHERE undone IS NULL;
CREATE INDEX edit_undone ON edit (undone) WHERE undone > 0;
CREATE INDEX edit_group ON edit (group_id) WHERE group_id <> 0;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Numbers beside the filters, kept by the triggers below: counting a million rows would take a second.
CREATE TABLE counter (
    name TEXT NOT NULL,     -- images, labelled, class, split, review, problem; group: the last group number
    key INTEGER NOT NULL,   -- class id, number of the split or state, problem bit; else 0
    n INTEGER NOT NULL,
    PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;
INSERT INTO counter (name, key, n) VALUES
    ('images', 0, 0), ('labelled', 0, 0), ('group', 0, 0),
    ('split', 0, 0), ('split', 1, 0), ('split', 2, 0), ('split', 3, 0),
    ('review', 0, 0), ('review', 1, 0), ('review', 2, 0), ('review', 3, 0),
    ('problem', 1, 0), ('problem', 2, 0), ('problem', 4, 0), ('problem', 8, 0), ('problem', 16, 0), ('problem', 32, 0),
    ('problem', 64, 0), ('problem', 128, 0), ('problem', 256, 0), ('problem', 512, 0);

CREATE TRIGGER image_added AFTER INSERT ON image BEGIN
    UPDATE counter SET n = n + 1 WHERE name = 'images' AND key = 0;
    UPDATE counter SET n = n + 1 WHERE name = 'split' AND key = NEW.split;
    UPDATE counter SET n = n + 1 WHERE name = 'review' AND key = NEW.review;
END;
CREATE TRIGGER image_added_with_problem AFTER INSERT ON image WHEN NEW.problems <> 0 BEGIN
    UPDATE counter SET n = n + 1 WHERE name = 'problem' AND (NEW.problems & key) <> 0;
END;
CREATE TRIGGER image_removed AFTER DELETE ON image BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'images' AND key = 0;
    UPDATE counter SET n = n - 1 WHERE name = 'split' AND key = OLD.split;
    UPDATE counter SET n = n - 1 WHERE name = 'review' AND key = OLD.review;
    UPDATE counter SET n = n - (OLD.label_count > 0) WHERE name = 'labelled' AND key = 0;
    UPDATE counter SET n = n - 1 WHERE name = 'problem' AND (OLD.problems & key) <> 0;
END;
CREATE TRIGGER image_split_changed AFTER UPDATE OF split ON image WHEN OLD.split <> NEW.split BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'split' AND key = OLD.split;
    UPDATE counter SET n = n + 1 WHERE name = 'split' AND key = NEW.split;
END;
CREATE TRIGGER image_review_changed AFTER UPDATE OF review ON image WHEN OLD.review <> NEW.review BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'review' AND key = OLD.review;
    UPDATE counter SET n = n + 1 WHERE name = 'review' AND key = NEW.review;
END;
CREATE TRIGGER image_problems_changed AFTER UPDATE OF problems ON image WHEN OLD.problems <> NEW.problems BEGIN
    UPDATE counter SET n = n + ((NEW.problems & key) <> 0) - ((OLD.problems & key) <> 0)
        WHERE name = 'problem' AND ((NEW.problems & key) <> 0) <> ((OLD.problems & key) <> 0);
END;
CREATE TRIGGER image_labels_changed AFTER UPDATE OF label_count ON image
WHEN (OLD.label_count = 0) <> (NEW.label_count = 0) BEGIN
    UPDATE counter SET n = n + (NEW.label_count > 0) - (OLD.label_count > 0) WHERE name = 'labelled' AND key = 0;
END;

CREATE TRIGGER label_added AFTER INSERT ON annotation WHEN NEW.kind = 0 BEGIN
    INSERT INTO counter (name, key, n) VALUES ('class', NEW.class_id, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE image SET label_count = label_count + 1 WHERE id = NEW.image_id;
END;
CREATE TRIGGER label_removed AFTER DELETE ON annotation WHEN OLD.kind = 0 BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id;
    UPDATE image SET label_count = label_count - 1 WHERE id = OLD.image_id;
END;
CREATE TRIGGER label_changed AFTER UPDATE OF image_id, class_id, kind ON annotation
WHEN (OLD.image_id, OLD.class_id, OLD.kind) <> (NEW.image_id, NEW.class_id, NEW.kind) BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id AND OLD.kind = 0;
    INSERT INTO counter (name, key, n) SELECT 'class', NEW.class_id, 1 WHERE NEW.kind = 0
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE image SET label_count = label_count - 1 WHERE id = OLD.image_id AND OLD.kind = 0;
    UPDATE image SET label_count = label_count + 1 WHERE id = NEW.image_id AND NEW.kind = 0;
END;
CREATE TRIGGER class_removed AFTER DELETE ON class BEGIN
    DELETE FROM counter WHERE name = 'class' AND key = OLD.id AND n = 0;
END;
