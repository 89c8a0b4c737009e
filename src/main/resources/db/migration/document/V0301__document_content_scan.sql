-- What the antivirus said of a content that a person gave; documents with the same content share it.
-- Contents that the service made have no row. A content that was refused has one, and no file.
create table content_scan (
    sha256          text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    state           text not null check (state in ('SCANNED', 'NOT_SCANNED', 'PENDING', 'INFECTED')),
    signature       text,
    scanned_at      timestamptz,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    failure         text,
    constraint infected_by_something check ((state = 'INFECTED') = (signature is not null))
);

create index content_scan_due on content_scan (next_attempt_at) where next_attempt_at is not null;

-- Files given before the antivirus existed are scanned as soon as one is set.
insert into content_scan (sha256, state, next_attempt_at)
select distinct sha256, 'NOT_SCANNED', now() from stored_document;
