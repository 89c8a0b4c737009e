-- Words that a service sticks on its dossiers, to sort them as it works.
create table label (
    id         uuid primary key,
    authority  text not null,
    service    text not null,
    name       text not null collate "fr-x-icu",
    colour     text not null,
    created_at timestamptz not null,
    retired_at timestamptz
);

create unique index label_of_service on label (authority, service, lower(name))
    where retired_at is null;

create table dossier_label (
    application_id uuid not null references application (id),
    label_id       uuid not null references label (id),
    put_at         timestamptz not null,
    put_by         uuid not null,
    primary key (application_id, label_id)
);

create index dossier_by_label on dossier_label (label_id, application_id);
