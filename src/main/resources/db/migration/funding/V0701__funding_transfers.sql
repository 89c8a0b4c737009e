-- Credits moved from one envelope to another, never changed; the amounts of the envelopes follow.
create table envelope_transfer (
    id            uuid primary key,
    from_envelope uuid not null references envelope,
    to_envelope   uuid not null references envelope,
    amount        numeric(14, 2) not null check (amount > 0),
    reason        text not null check (reason <> ''),
    moved_by      uuid not null,
    moved_at      timestamptz not null,
    check (from_envelope <> to_envelope)
);

create index envelope_transfer_from on envelope_transfer (from_envelope, id);
create index envelope_transfer_to on envelope_transfer (to_envelope, id);
alter table credit_movement add column number text;
create index credit_movement_envelope on credit_movement (envelope_id, id);
