-- What an applicant and the service write to each other about a dossier.
create table dossier_message (
    id             uuid primary key,
    application_id uuid not null,
    side           text not null check (side in ('APPLICANT', 'SERVICE')),
    author_id      uuid not null,
    author_name    text not null,
    -- Name that the applicant reads in the place of the author's.
    signed_as      text,
    body           text not null,
    sent_at        timestamptz not null,
    -- When somebody of the other side first opened it.
    seen_at        timestamptz,
    -- The page that it was typed in: sent twice, it is kept once.
    page           uuid not null unique
);

create index dossier_message_of_application on dossier_message (application_id, sent_at, id);
create index dossier_message_unseen on dossier_message (application_id, side) where seen_at is null;

create table dossier_message_file (
    message_id  uuid not null references dossier_message,
    position    int not null,
    document_id uuid not null unique,
    file_name   text not null,
    size        bigint not null,
    primary key (message_id, position)
);

-- What somebody types and has not sent: a lost session loses nothing.
create table dossier_message_draft (
    application_id uuid not null,
    author_id      uuid not null,
    body           text not null,
    saved_at       timestamptz not null,
    primary key (application_id, author_id)
);
