-- Files that a change to a submitted application gives, puts in the place of others or takes out.
-- Nothing of it is in force before the change is sealed: only then the attachments follow.
create table amendment_file (
    id           uuid primary key,
    amendment_id uuid not null references amendment (id),
    code         text not null,
    replaces     uuid,
    document_id  uuid,
    file_name    text,
    media_type   text,
    size         bigint,
    sha256       char(64),
    changed_at   timestamptz not null,
    changed_by   uuid not null,
    dropped_at   timestamptz,
    constraint gives_or_takes_out check (document_id is not null or replaces is not null),
    constraint file_wholly_described check
        (num_nulls(document_id, file_name, media_type, size, sha256) in (0, 5))
);

create index amendment_file_of_amendment on amendment_file (amendment_id, changed_at);
create unique index amendment_file_once on amendment_file (amendment_id, replaces)
    where replaces is not null and dropped_at is null;
create unique index amendment_file_given on amendment_file (document_id)
    where document_id is not null;

-- Codes of the documents that the service asks for, and of those that the sealed version changed.
alter table amendment add column asked_documents text[] not null default '{}';
alter table amendment add column changed_documents text[] not null default '{}';
