-- Who took which duty on which dossier; never removed.
create table participation (
    application_id uuid not null,
    person_id      uuid not null,
    duty           text not null,
    since          timestamptz not null,
    primary key (application_id, person_id, duty)
);
create index participation_of_person on participation (person_id);
