-- What registers, public lists and the service's own dossiers say, one row per request and check.
create table external_check (
    funding_request_id uuid not null,
    application_id     uuid not null,
    kind               text not null,
    state              text not null check (state in ('PLANNED', 'ANSWERED', 'OVERDUE', 'BY_HAND')),
    outcome            text check (outcome in ('CLEAR', 'ATTENTION', 'NOT_APPLICABLE')),
    source             text,
    findings           jsonb not null default '[]',
    planned_at         timestamptz not null,
    answered_at        timestamptz,
    checked_by         uuid,
    note               text,
    primary key (funding_request_id, kind),
    check ((state in ('ANSWERED', 'BY_HAND')) = (outcome is not null)),
    check ((state = 'BY_HAND') = (checked_by is not null))
);

create index external_check_application on external_check (application_id);

-- What the table of risk answered, with what it was given.
create table risk_rating (
    funding_request_id uuid primary key,
    application_id     uuid not null,
    score              int not null check (score between 0 and 100),
    level              text not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
    reasons            text[] not null,
    inputs             jsonb not null,
    rule_set           text not null,
    rated_at           timestamptz not null
);

create index risk_rating_application on risk_rating (application_id);

-- Public lists of grants, and their lines: a list is replaced as a whole when its file changes.
create table grant_list (
    code        text primary key,
    label       text not null,
    sha256      char(64) not null,
    imported_at timestamptz not null,
    lines       int not null,
    rejected    int not null
);

create table public_grant (
    list      text not null references grant_list on delete cascade,
    line      int not null,
    siren     text,
    siret     text,
    rna       text,
    name      text not null,
    year      int not null,
    amount    numeric(15, 2) not null,
    purpose   text not null,
    primary key (list, line),
    check (siren is not null or rna is not null)
);

create index public_grant_siren on public_grant (siren, year);
create index public_grant_rna on public_grant (rna, year) where rna is not null;
