alter table work_item
    -- Who gave a task of theirs to a colleague, and may take it back.
    add column delegated_by      uuid,
    add column delegated_by_name text,
    -- The absent holder, when a substitute did the task.
    add column ended_for_name    text;

create table absence (
    id              uuid primary key,
    person          uuid not null,
    person_name     text not null,
    substitute      uuid not null,
    substitute_name text not null,
    from_day        date not null,
    to_day          date not null,
    declared_at     timestamptz not null,
    cancelled_at    timestamptz,
    constraint an_absence_ends_after_it_begins check (to_day >= from_day),
    constraint nobody_stands_for_themselves check (substitute <> person)
);

create index absence_of_person on absence (person, to_day) where cancelled_at is null;
create index absence_of_substitute on absence (substitute, to_day) where cancelled_at is null;

-- To whom a task goes as it opens, by the place of the applicant's seat.
create table work_distribution (
    id          uuid primary key,
    function    text not null,
    authority   text not null,
    service     text not null,
    -- ARRONDISSEMENT, COMMUNE; the narrower one decides.
    place_kind  text not null,
    place       text not null,
    person      uuid not null,
    person_name text not null,
    created_at  timestamptz not null,
    constraint one_officer_of_a_place unique (function, authority, service, place_kind, place)
);

-- Bulk actions with what became of each row, for the page that tells it.
create table work_bulk (
    id         uuid primary key,
    person     uuid not null,
    action     text not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);

create table work_bulk_row (
    bulk_id   uuid not null references work_bulk on delete cascade,
    number    integer not null,
    task_id   text not null,
    reference text not null,
    done      boolean not null,
    message   text not null,
    arguments text[] not null,
    primary key (bulk_id, number)
);
