-- What services write to themselves about a dossier: its applicant never reads it.
create table note (
    id             uuid primary key,
    application_id uuid not null references application (id),
    authority      text not null,
    service        text not null,
    -- Also for the other services that examine the dossier, never for those only consulted.
    shared         boolean not null,
    author_id      uuid not null,
    author_name    text not null,
    body           text not null,
    written_at     timestamptz not null,
    version        integer not null default 1,
    changed_at     timestamptz,
    deleted_at     timestamptz,
    -- The page that it was typed in: sent twice, it is kept once.
    page           uuid not null unique
);

create index note_of_application on note (application_id, written_at desc, id desc);

-- What a note said until it was changed or deleted.
create table note_version (
    note_id  uuid not null references note (id),
    version  integer not null,
    shared   boolean not null,
    body     text not null,
    ended_at timestamptz not null,
    primary key (note_id, version)
);

-- What somebody types and has not kept: a lost session loses nothing.
create table note_draft (
    application_id uuid not null references application (id),
    author_id      uuid not null,
    body           text not null,
    saved_at       timestamptz not null,
    primary key (application_id, author_id)
);
