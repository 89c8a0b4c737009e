-- Signatories who are not the legal representative, and the powers that let them sign.
create table signatory_by_power (
    organisation_id uuid not null references organisation (id),
    person_id       uuid not null,
    since           timestamptz not null,
    primary key (organisation_id, person_id)
);

create table signing_power (
    id              uuid primary key,
    organisation_id uuid not null references organisation (id),
    person_id       uuid not null,
    dated           date not null,
    ends_on         date not null,
    document_id     uuid not null,
    file_name       text not null,
    sha256          char(64) not null,
    given_at        timestamptz not null,
    given_by        uuid not null,
    revoked_at      timestamptz,
    revoked_by      uuid
);
create index signing_power_of_signatory on signing_power (organisation_id, person_id, given_at desc);
