-- What each agent declared before the first act on a dossier; never changed.
create table interest_declaration (
    application_id uuid not null,
    person_id      uuid not null,
    nature         text not null,
    outcome        text not null check (outcome in ('OK', 'DECLARE', 'RECUSE')),
    comment        text not null,
    declared_at    timestamptz not null,
    primary key (application_id, person_id)
);
create index interest_declaration_of_person on interest_declaration (person_id);
