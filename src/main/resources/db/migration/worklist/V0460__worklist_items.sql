create extension if not exists pg_trgm;

-- A tray holds the tasks of one step that one service does, for one scheme in one territory. Who may
-- see what is asked of the trays, which are few, and never of the tasks, which are many.
create table work_tray (
    id             integer generated always as identity primary key,
    function       text not null,
    authority      text not null,
    service        text not null,
    scheme         text not null,
    territory      text not null,
    definition_key text not null,
    step           text not null,
    constraint one_tray_of_a_kind
        unique (function, authority, service, scheme, territory, definition_key)
);

-- The calls that a tray has ever held: the choices of the filter.
create table work_tray_call (
    tray_id integer not null references work_tray,
    call_id uuid not null,
    title   text not null,
    primary key (tray_id, call_id)
);

create table work_item (
    task_id            text primary key,
    tray_id            integer not null references work_tray,
    application_id     uuid not null,
    funding_request_id uuid,
    consulted          text,
    reference          text not null,
    title              text not null,
    applicant          text not null,
    call_id            uuid not null,
    amount_asked       numeric(14, 2) not null,
    opened_at          timestamptz not null,
    due_at             timestamptz not null default 'infinity',
    assignee           uuid,
    assignee_name      text,
    -- What a text search reads: small letters without accents.
    search             text not null,
    ended_at           timestamptz,
    completed          boolean,
    ended_by           uuid,
    ended_by_name      text,
    constraint an_end_says_how check ((ended_at is null) = (completed is null))
);

-- Open tasks of a tray, in each order of the list. Keys only: the rows of one page are read after.
create index work_item_by_due on work_item (tray_id, due_at, task_id)
    where ended_at is null;
create index work_item_by_age on work_item (tray_id, opened_at, task_id) include (due_at)
    where ended_at is null;
create index work_item_by_amount on work_item (tray_id, amount_asked desc, task_id desc)
    include (due_at)
    where ended_at is null;
create index work_item_by_call on work_item (tray_id, call_id, due_at, task_id)
    where ended_at is null;

-- Open tasks of all trays, for those who see most of them.
create index work_item_all_by_due on work_item (due_at, task_id, tray_id)
    where ended_at is null;
create index work_item_all_by_age on work_item (opened_at, task_id, tray_id)
    where ended_at is null;
create index work_item_all_by_amount on work_item (amount_asked desc, task_id desc, tray_id)
    where ended_at is null;

create index work_item_of_person on work_item (assignee, due_at, task_id)
    where ended_at is null and assignee is not null;
create index work_item_of_application on work_item (application_id);
create index work_item_search on work_item using gin (search gin_trgm_ops)
    where ended_at is null;
