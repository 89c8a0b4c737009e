-- One message to many: to those who have a draft for a call, or about its dossiers.
create table group_message (
    id           uuid primary key,
    call_id      uuid not null,
    audience     text not null check (audience in ('DRAFTS', 'DOSSIERS')),
    -- States of the requests meant; none for all.
    states       text[] not null,
    body         text not null,
    awaiting     boolean not null,
    author_id    uuid not null,
    author_name  text not null,
    -- Name that applicants read in the place of the author's.
    signed_as    text,
    asked_at     timestamptz not null,
    recipients   integer not null,
    -- The page that it was typed in: sent twice, it is kept once.
    page         uuid not null unique
);

create index group_message_of_call on group_message (call_id, asked_at desc, id desc);

create table group_message_recipient (
    group_id        uuid not null references group_message (id),
    application_id  uuid not null references application (id),
    state           text not null default 'WAITING'
                    check (state in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')),
    attempts        integer not null default 0,
    -- In the database's own time: retries are a matter of machines, not of legal dates.
    next_attempt_at timestamptz not null default now(),
    sent_at         timestamptz,
    primary key (group_id, application_id)
);

create index group_message_due on group_message_recipient (next_attempt_at, group_id, application_id)
    where state = 'WAITING';

-- What somebody types to all and has not sent: a lost session loses nothing.
create table group_message_draft (
    call_id   uuid not null,
    author_id uuid not null,
    body      text not null,
    saved_at  timestamptz not null,
    primary key (call_id, author_id)
);
