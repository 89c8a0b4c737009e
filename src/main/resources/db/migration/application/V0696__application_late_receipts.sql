-- Applications whose acknowledgement has passed the legal maximum (CRPA R112-11-2): told once.

create table late_receipt (
    application_id uuid primary key,
    told_at        timestamptz not null
);
