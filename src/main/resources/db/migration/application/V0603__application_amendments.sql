-- Changes to a submitted application: typed as in a draft, sealed whole as the next version. One at
-- a time is open; the version sealed before stays in force until then.
create table amendment (
    id             uuid primary key,
    application_id uuid not null references application (id),
    opened_at      timestamptz not null,
    opened_by      uuid,
    asked_by       text,
    asked_fields   text[],
    asked_until    timestamptz,
    sealed_version integer,
    changed_fields text[] not null default '{}',
    ended_at       timestamptz,
    constraint asked_wholly check
        ((asked_by is null) = (asked_fields is null) and (asked_by is null) = (asked_until is null)),
    constraint sealed_is_ended check (sealed_version is null or ended_at is not null)
);

create unique index amendment_open on amendment (application_id) where ended_at is null;
create index amendment_of_application on amendment (application_id, opened_at);
