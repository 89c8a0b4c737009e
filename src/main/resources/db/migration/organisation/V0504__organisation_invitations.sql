-- People invited to act for an organisation, until they follow the link that was sent to them.
create table invitation (
    id              uuid primary key,
    organisation_id uuid not null references organisation (id),
    email           text not null,
    signatory       boolean not null,
    administrator   boolean not null,
    -- SHA-256 of the secret in the link.
    token           bytea not null unique,
    invited_by      uuid not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    accepted_by     uuid,
    withdrawn_at    timestamptz
);
create index invitation_of_organisation on invitation (organisation_id, invited_at);
create unique index invitation_one_at_a_time on invitation (organisation_id, lower(email))
    where accepted_at is null and withdrawn_at is null;
