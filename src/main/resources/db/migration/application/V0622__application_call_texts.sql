-- Texts that a service often writes about one call; each is changed before it leaves.
create table call_text (
    id              uuid primary key,
    call_id         uuid not null,
    title           text not null collate "fr-x-icu",
    body            text not null,
    version         integer not null default 1,
    changed_at      timestamptz not null,
    changed_by_name text not null,
    deleted_at      timestamptz
);

create unique index call_text_of_call on call_text (call_id, lower(title)) where deleted_at is null;
