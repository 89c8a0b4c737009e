create table person (
    id uuid primary key,
    kind text not null check (kind in ('AGENT', 'APPLICANT')),
    first_name text collate "fr-x-icu" not null,
    surname text collate "fr-x-icu" not null,
    email text not null,
    locale text not null check (locale in ('fr', 'en')),
    -- Absent for people who sign in by another identity provider.
    password_hash text,
    created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table person_grant (
    id bigint generated always as identity primary key,
    person_id uuid not null references person (id),
    role text not null,
    -- An absent part of the scope means "any".
    authority text,
    scheme text,
    territory text,
    service text,
    organisation_id uuid,
    given_at timestamptz not null,
    unique nulls not distinct (person_id, role, authority, scheme, territory, service, organisation_id)
);
create index person_grant_by_role on person_grant (role, authority);
create index person_grant_by_organisation on person_grant (organisation_id) where organisation_id is not null;
