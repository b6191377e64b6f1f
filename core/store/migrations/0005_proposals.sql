-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a model proposed (source 1) is no label until somebody accepts it: label_count and the counters of
-- classes, labelled images and shapes leave it out, and a counter of its own says how many images have some.

-- Whether an image has a class as a label is looked up for every row that is written.
DROP INDEX annotation_class;
CREATE INDEX annotation_class ON annotation (class_id, image_id, source, kind);

DROP TRIGGER label_added;
DROP TRIGGER label_removed;
DROP TRIGGER label_changed;

UPDATE image SET label_count = label_count -
        (SELECT count(*) FROM annotation WHERE source = 1 AND image_id = image.id)
    WHERE id IN (SELECT image_id FROM annotation WHERE source = 1);
UPDATE counter SET n = n - (SELECT count(*) FROM annotation WHERE source = 1 AND kind <> 0)
    WHERE name = 'shapes' AND key = 0;
UPDATE counter SET n = (SELECT count(DISTINCT image_id) FROM annotation
                        WHERE class_id = counter.key AND source IN (0, 2))
    WHERE name = 'class' AND key IN (SELECT class_id FROM annotation WHERE source = 1);
INSERT INTO counter (name, key, n)
    SELECT 'proposed', 0, count(DISTINCT image_id) FROM annotation WHERE source = 1;

-- Dropped and made again around long imports, which count by themselves.
CREATE TRIGGER label_added AFTER INSERT ON annotation BEGIN
    INSERT INTO counter (name, key, n) SELECT 'class', NEW.class_id, 1
        WHERE NEW.source <> 1
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = NEW.class_id AND image_id = NEW.image_id
                        AND source IN (0, 2) AND id <> NEW.id)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE counter SET n = n + 1
        WHERE name = 'shapes' AND key = 0 AND NEW.kind <> 0 AND NEW.source <> 1;
    UPDATE counter SET n = n + 1 WHERE name = 'proposed' AND key = 0 AND NEW.source = 1
        AND NOT EXISTS (SELECT 1 FROM annotation
                        WHERE image_id = NEW.image_id AND source = 1 AND id <> NEW.id);
    UPDATE image SET label_count = label_count + 1 WHERE id = NEW.image_id AND NEW.source <> 1;
END;
CREATE TRIGGER label_removed AFTER DELETE ON annotation BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id AND OLD.source <> 1
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = OLD.class_id AND image_id = OLD.image_id
                        AND source IN (0, 2));
    UPDATE counter SET n = n - 1
        WHERE name = 'shapes' AND key = 0 AND OLD.kind <> 0 AND OLD.source <> 1;
    UPDATE counter SET n = n - 1 WHERE name = 'proposed' AND key = 0 AND OLD.source = 1
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE image_id = OLD.image_id AND source = 1);
    UPDATE image SET label_count = label_count - 1 WHERE id = OLD.image_id AND OLD.source <> 1;
END;
CREATE TRIGGER label_changed AFTER UPDATE OF image_id, class_id, kind, source ON annotation
WHEN (OLD.image_id, OLD.class_id, OLD.kind, OLD.source) <> (NEW.image_id, NEW.class_id, NEW.kind, NEW.source)
BEGIN
    UPDATE counter SET n = n - 1 WHERE name = 'class' AND key = OLD.class_id AND OLD.source <> 1
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = OLD.class_id AND image_id = OLD.image_id
                        AND source IN (0, 2));
    INSERT INTO counter (name, key, n) SELECT 'class', NEW.class_id, 1
        WHERE NEW.source <> 1
        AND NOT (OLD.source <> 1 AND OLD.image_id = NEW.image_id AND OLD.class_id = NEW.class_id)
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE class_id = NEW.class_id AND image_id = NEW.image_id
                        AND source IN (0, 2) AND id <> NEW.id)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE counter SET n = n + (NEW.kind <> 0 AND NEW.source <> 1) - (OLD.kind <> 0 AND OLD.source <> 1)
        WHERE name = 'shapes' AND key = 0;
    UPDATE counter SET n = n - 1 WHERE name = 'proposed' AND key = 0 AND OLD.source = 1
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE image_id = OLD.image_id AND source = 1);
    UPDATE counter SET n = n + 1 WHERE name = 'proposed' AND key = 0 AND NEW.source = 1
        AND NOT (OLD.source = 1 AND OLD.image_id = NEW.image_id)
        AND NOT EXISTS (SELECT 1 FROM annotation
                        WHERE image_id = NEW.image_id AND source = 1 AND id <> NEW.id);
    UPDATE image SET label_count = label_count - 1
        WHERE id = OLD.image_id AND OLD.source <> 1 AND (NEW.image_id <> OLD.image_id OR NEW.source = 1);
    UPDATE image SET label_count = label_count + 1
        WHERE id = NEW.image_id AND NEW.source <> 1 AND (NEW.image_id <> OLD.image_id OR OLD.source = 1);
END;
