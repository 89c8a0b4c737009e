-- Read models of how far each file, request and task has come, fed from the facts and from the task
-- list's events in the transaction that makes them true. Statistics read these alone.

create table file_progress (
    application_id uuid primary key,
    call_id        uuid not null,
    submitted_at   timestamptz not null,
    complete_at    timestamptz,
    asked_rounds   integer not null default 0,
    ended_at       timestamptz,
    ending         text,
    constraint an_end_has_a_moment check ((ended_at is null) = (ending is null))
);

create index file_progress_of_call on file_progress (call_id);

create table request_progress (
    funding_request_id uuid primary key,
    application_id     uuid not null references file_progress,
    opinions_asked     integer not null default 0,
    opinions_closed    integer not null default 0,
    opinions_late      integer not null default 0,
    opinions_at        timestamptz,
    reviewed_at        timestamptz,
    committee_at       timestamptz,
    decided_at         timestamptz,
    notified_at        timestamptz,
    ended_at           timestamptz,
    ending             text,
    constraint a_request_ends_at_a_moment check ((ended_at is null) = (ending is null))
);

create index request_progress_of_file on request_progress (application_id);

create table task_progress (
    task_id        text primary key,
    application_id uuid not null,
    step           text not null,
    name           text not null,
    service        text not null,
    opened_at      timestamptz not null,
    due_at         timestamptz,
    assignee       uuid,
    ended_at       timestamptz,
    completed      boolean,
    constraint a_task_ends_one_way check ((ended_at is null) = (completed is null))
);

create index task_progress_of_file on task_progress (application_id);
