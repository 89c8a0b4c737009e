-- The words of the tasks of one tray: a word that is everywhere else costs nothing to who sees few.
create extension if not exists btree_gin;

drop index work_item_words;
create index work_item_words on work_item using gin (tray_id, words) with (fastupdate = off)
    where ended_at is null;
