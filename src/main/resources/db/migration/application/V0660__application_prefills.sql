-- What a partner's site filled in for somebody, until that person fetches it by a link that serves once.
create table prefill (
    id             uuid primary key,
    -- SHA-256 of the secret in the link.
    token          bytea not null unique,
    -- Code of the partner in the configuration, and its name as it was then.
    partner        text not null,
    partner_name   text not null,
    call_id        uuid not null,
    -- For whom it is, where the partner knows.
    siret          text,
    rna            text,
    -- Values by name of field, as the partner gave them; gone once fetched or expired.
    answers        jsonb,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    used_by        uuid,
    application_id uuid references application (id)
);
create index prefill_to_purge on prefill (expires_at);
