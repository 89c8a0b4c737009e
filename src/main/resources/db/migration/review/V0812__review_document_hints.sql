-- What automatic checks saw in the files of a dossier, before an officer looks: hints, no verdict.

create table document_hint (
    application_id uuid not null,
    document_id    uuid not null,
    kind           text not null,
    detail         text not null,
    primary key (application_id, document_id, kind)
);
