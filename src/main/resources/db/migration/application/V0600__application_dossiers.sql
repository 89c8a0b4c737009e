-- Dossiers, from draft to the end. The answers of a draft live in application_answers, what was
-- submitted in application_version, which nothing may change.

create table application (
    id                uuid primary key,
    call_id           uuid not null,
    scheme            text not null,
    programme         text not null,
    authority         text not null,
    department        text not null,
    classification    text not null,
    organisation_id   uuid not null,
    organisation_name text not null collate "fr-x-icu",
    siret             text not null,
    title             text not null default '',
    form_version      integer not null,
    rule_set          text not null,
    amount_asked      numeric(15, 2) not null default 0,
    total_cost        numeric(15, 2) not null default 0,
    created_at        timestamptz not null,
    created_by        uuid not null,
    changed_at        timestamptz not null,
    number            text unique,
    submitted_at      timestamptz,
    submitted_by      uuid,
    receipt_address   text,
    abandoned_at      timestamptz,
    constraint submitted_has_number check ((number is null) = (submitted_at is null)),
    constraint abandoned_is_a_draft check (abandoned_at is null or submitted_at is null)
);

create index application_by_organisation on application (organisation_id, changed_at desc);
create index application_drafts_of_call on application (call_id, organisation_id)
    where submitted_at is null and abandoned_at is null;

-- One row per explicit save of a section: the current answers are those of the highest revision,
-- the older ones tell two people who edit the same section what each of them changed.
create table application_answers (
    application_id uuid not null references application (id),
    section        text not null,
    revision       integer not null,
    answers        jsonb not null,
    saved_at       timestamptz not null,
    saved_by       uuid not null,
    primary key (application_id, section, revision)
);

create table application_version (
    application_id uuid not null references application (id),
    version        integer not null,
    sealed_at      timestamptz not null,
    sealed_by      uuid,
    reason         text not null,
    form_version   integer not null,
    rule_set       text not null,
    content        text not null,
    seal           char(64) not null,
    primary key (application_id, version)
);

create function refuse_change_of_sealed_version() returns trigger language plpgsql as $$
begin
    raise exception 'A sealed version never changes';
end
$$;

create trigger sealed_version_never_changes
    before update or delete or truncate on application_version
    for each statement execute function refuse_change_of_sealed_version();

create table attachment (
    document_id        uuid primary key,
    application_id     uuid not null references application (id),
    code               text not null,
    origin             text not null,
    shown_to_applicant boolean not null,
    file_name          text not null,
    media_type         text not null,
    size               bigint not null,
    sha256             char(64) not null,
    added_at           timestamptz not null,
    added_by           uuid,
    replaced_by        uuid,
    removed_at         timestamptz
);

create index attachment_of_application on attachment (application_id, added_at);

create table funding_request (
    id              uuid primary key,
    application_id  uuid not null references application (id),
    authority       text not null,
    state           text not null,
    came_from       text,
    state_since     timestamptz not null,
    amount_asked    numeric(15, 2) not null,
    amount_proposed numeric(15, 2),
    amount_granted  numeric(15, 2),
    unique (application_id, authority)
);

-- Who may read a dossier among the agents: its instruction service, then each service consulted.
create table dossier_access (
    application_id uuid not null references application (id),
    authority      text not null,
    scheme         text not null,
    territory      text not null,
    service        text not null,
    opened_at      timestamptz not null,
    primary key (application_id, authority, service)
);

create index dossier_access_by_service
    on dossier_access (authority, service, scheme, territory, application_id);

create table timeline_entry (
    id                 bigint generated always as identity primary key,
    application_id     uuid not null references application (id),
    funding_request_id uuid,
    type               text not null,
    told_at            timestamptz not null,
    actor_kind         text not null,
    actor_name         text not null,
    data               jsonb not null
);

create index timeline_of_application on timeline_entry (application_id, id);

-- Numbers run per scheme, year and département: two calls of one scheme share them, since the
-- readable number does not name the call.
create table application_number (
    prefix text primary key,
    last   integer not null
);
