-- Files of the vault: a row is never changed; the bytes lie in a file named by their hash.
create table stored_document (
    id         uuid primary key,
    file_name  text not null check (length(file_name) between 1 and 200),
    media_type text not null,
    size       bigint not null check (size > 0),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at  timestamptz not null
);

create index stored_document_hash on stored_document (sha256);
