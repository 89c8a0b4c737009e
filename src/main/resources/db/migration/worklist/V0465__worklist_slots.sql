-- Where a task stands in each order of the list, as a whole number that never goes down from one task to
-- the next (never up, for amounts). Tasks with a word, in a stretch of the list, are found by two indexes
-- together without reading the others; the statistics of these tell how long a stretch is to be.
-- By the hour; tasks without due date come last, and are many: by the beginning of their ids.
create function work_due_slot(due_at timestamptz, task_id text) returns bigint
    language sql immutable parallel safe as $$
    select case when due_at < 'infinity' then floor(extract(epoch from due_at at time zone 'UTC') / 3600)::bigint
                when task_id ~ '^[0-9a-f]{3}'
                then 1000000000000 + ('x' || left(task_id, 3))::bit(12)::integer
                else 1000000000000 end
$$;

create function work_age_slot(opened_at timestamptz) returns bigint
    language sql immutable parallel safe as $$
    select floor(extract(epoch from opened_at at time zone 'UTC') / 3600)::bigint
$$;

-- By the cent; many ask for the same round amount: by the beginning of their ids.
create function work_amount_slot(amount numeric, task_id text) returns bigint
    language sql immutable parallel safe as $$
    select trunc(amount * 100)::bigint * 16
        + case when task_id ~ '^[0-9a-f]' then ('x' || left(task_id, 1))::bit(4)::integer else 0 end
$$;

-- Open tasks, said otherwise than in the other indexes: of two with the very same condition the database
-- never takes both together.
create index work_item_due_slots on work_item (work_due_slot(due_at, task_id))
    where completed is null;
create index work_item_age_slots on work_item (work_age_slot(opened_at))
    where completed is null;
create index work_item_amount_slots on work_item (work_amount_slot(amount_asked, task_id))
    where completed is null;

-- What a task is chosen by, beside words: each with a letter that says what it is.
create function work_marks(labels uuid[], call_id uuid, arrondissement text, commune text, assignee uuid)
    returns text[] language sql immutable parallel safe as $$
    select array(select 'l' || label from unnest(labels) label)
        || array_remove(
            array['c' || call_id, 'a' || arrondissement, 'v' || commune, 'p' || assignee], null)
$$;

-- The words and marks of the tasks of one tray, or of several at once.
drop index work_item_words;
drop index work_item_by_label;
drop index work_item_by_call;
drop index work_item_by_arrondissement;
drop index work_item_by_commune;
create index work_item_words on work_item
    using gin ((array[tray_id]), words,
        work_marks(labels, call_id, arrondissement, commune, assignee))
    with (fastupdate = off)
    where ended_at is null;

-- How many tasks a stretch, a tray or a mark has: the database estimates nothing by the statistics of an
-- index of some rows only.
create statistics work_item_due_slot on (work_due_slot(due_at, task_id)) from work_item;
create statistics work_item_age_slot on (work_age_slot(opened_at)) from work_item;
create statistics work_item_amount_slot on (work_amount_slot(amount_asked, task_id)) from work_item;
create statistics work_item_tray on (array[tray_id]) from work_item;
create statistics work_item_marks
    on (work_marks(labels, call_id, arrondissement, commune, assignee)) from work_item;
analyze work_item;
