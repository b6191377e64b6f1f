-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shapes: more kinds, what they carry, texts of images, images without anything to label, further states.

-- Wider CHECKs do not change what is on disk, so the definitions are replaced in the schema itself, as SQLite's
-- documentation of ALTER TABLE ("Making Other Kinds Of Table Schema Changes") describes.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (kind BETWEEN 0 AND 6)', 'CHECK (kind BETWEEN 0 AND 8)')
    WHERE type = 'table' AND name = 'annotation';
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (review BETWEEN 0 AND 3)', 'CHECK (review BETWEEN 0 AND 6)')
    WHERE type = 'table' AND name = 'image';
PRAGMA writable_schema = RESET;

ALTER TABLE annotation ADD COLUMN attributes TEXT NOT NULL DEFAULT '';    -- JSON object; '' = none
ALTER TABLE annotation ADD COLUMN z_order INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotation ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;       -- bits: locked, hidden, crowd
ALTER TABLE annotation ADD COLUMN group_id INTEGER NOT NULL DEFAULT 0;    -- one object of several shapes; 0 = alone
ALTER TABLE class ADD COLUMN guidelines TEXT NOT NULL DEFAULT '';
ALTER TABLE class ADD COLUMN schema TEXT NOT NULL DEFAULT '';             -- JSON; '' = no attributes, no keypoints
ALTER TABLE image ADD COLUMN negative INTEGER NOT NULL DEFAULT 0 CHECK (negative IN (0, 1));

CREATE TABLE image_meta (
    image_id INTEGER NOT NULL REFERENCES image (id) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL,
    PRIMARY KEY (image_id, key)
) STRICT, WITHOUT ROWID;

-- label_count becomes the number of annotations of any kind.
DROP INDEX image_browse;
DROP INDEX image_state;
CREATE INDEX image_browse ON image (path, split, review, problems, label_count, negative);
CREATE INDEX image_state ON image (split, review, problems, label_count, negative);
-- What a class filter and the counters look up, for annotations of any kind.
DROP INDEX annotation_class;
CREATE INDEX annotation_class ON annotation (class_id, image_id, kind);
DROP INDEX label_class;
-- Pictures with something that a model proposed and nobody has looked at.
CREATE INDEX annotation_proposed ON annotation (image_id) WHERE source = 1;

INSERT INTO counter (name, key, n) VALUES
    ('review', 4, 0), ('review', 5, 0), ('review', 6, 0), ('negative', 0, 0), ('shapes', 0, 0);

CREATE TRIGGER image_negative_changed AFTER UPDATE OF negative ON image WHEN OLD.negative <> NEW.negative BEGIN
    UPDATE counter SET n = n + NEW.negative - OLD.negative WHERE name = 'negative' AND key = 0;
END;
CREATE TRIGGER image_removed_negative AFTER DELETE ON image WHEN OLD.negative = 1 BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'negative' AND key = 0;
END;
CREATE TRIGGER image_added_negative AFTER INSERT ON image WHEN NEW.negative = 1 BEGIN
    UPDATE counter SET n = n + 1 WHERE name = 'negative' AND key = 0;
END;

-- The counter of a class is the number of images that have it, in whatever kind.
DROP TRIGGER label_added;
DROP TRIGGER label_removed;
DROP TRIGGER label_changed;
CREATE TRIGGER label_added AFTER INSERT ON annotation BEGIN
    INSERT INTO counter (name, key, n) SELECT 'class', NEW.class_id, 1
        WHERE NOT EXISTS (SELECT 1 FROM annotation
                          WHERE class_id = NEW.class_id AND image_id = NEW.image_id AND id <> NEW.id)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE counter SET n = n + 1 WHERE name = 'shapes' AND key = 0 AND NEW.kind <> 0;
    UPDATE image SET label_count = label_count + 1 WHERE id = NEW.image_id;
END;
CREATE TRIGGER label_removed AFTER DELETE ON annotation BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = OLD.class_id AND image_id = OLD.image_id);
    UPDATE counter SET n = n - 1 WHERE name = 'shapes' AND key = 0 AND OLD.kind <> 0;
    UPDATE image SET label_count = label_count - 1 WHERE id = OLD.image_id;
END;
CREATE TRIGGER label_changed AFTER UPDATE OF image_id, class_id, kind ON annotation
WHEN (OLD.image_id, OLD.class_id, OLD.kind) <> (NEW.image_id, NEW.class_id, NEW.kind) BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id
        AND (OLD.image_id, OLD.class_id) <> (NEW.image_id, NEW.class_id)
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = OLD.class_id AND image_id = OLD.image_id);
    INSERT INTO counter (name, key, n) SELECT 'class', NEW.class_id, 1
        WHERE (OLD.image_id, OLD.class_id) <> (NEW.image_id, NEW.class_id)
        AND NOT EXISTS (SELECT 1 FROM annotation
                        WHERE class_id = NEW.class_id AND image_id = NEW.image_id AND id <> NEW.id)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE counter SET n = n + (NEW.kind <> 0) - (OLD.kind <> 0) WHERE name = 'shapes' AND key = 0;
    UPDATE image SET label_count = label_count - 1 WHERE id = OLD.image_id AND OLD.image_id <> NEW.image_id;
    UPDATE image SET label_count = label_count + 1 WHERE id = NEW.image_id AND OLD.image_id <> NEW.image_id;
END;
