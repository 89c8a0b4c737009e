-- The file that goes with a group message, by the page on which it is typed: kept once, whatever the
-- number of recipients.
create table group_message_file (
    page        uuid primary key,
    author_id   uuid not null,
    document_id uuid not null,
    file_name   text not null,
    size        bigint not null,
    kept_at     timestamptz not null
);
