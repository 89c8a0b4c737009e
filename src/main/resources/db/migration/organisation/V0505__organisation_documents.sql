-- Documents that an organisation gives once; a replaced one stays, for the dossiers that were sealed with it.
create table organisation_document (
    document_id     uuid primary key,
    organisation_id uuid not null references organisation (id),
    code            text not null,
    file_name       text not null,
    size            bigint not null,
    sha256          char(64) not null,
    dated           date not null,
    given_at        timestamptz not null,
    given_by        uuid not null,
    replaced_at     timestamptz
);
create unique index organisation_document_in_force on organisation_document (organisation_id, code)
    where replaced_at is null;
