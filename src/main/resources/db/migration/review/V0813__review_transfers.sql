-- Applications sent to the authority that is competent for them (CRPA L114-2): both dates are kept,
-- that of the first receipt for the silence that rejects, that of the transfer for the rest (L114-3).

create table transfer (
    id                uuid primary key,
    application_id    uuid not null,
    from_authority    text not null,
    to_authority      text not null check (to_authority <> from_authority),
    reason            text not null,
    first_received_at timestamptz not null,
    transferred_at    timestamptz not null,
    transferred_by    uuid not null
);

create index transfer_of_application on transfer (application_id, transferred_at);
