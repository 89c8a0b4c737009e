-- Decisions and the acts that carry them. A decision whose signature was refused stays as a fact.
create table decision (
    id                 uuid primary key,
    funding_request_id uuid not null,
    application_id     uuid not null,
    round              int not null check (round > 0),
    kind               text not null check (kind in ('AWARD', 'REFUSAL')),
    amount             numeric(14, 2) not null check (amount >= 0),
    eligible_cost      numeric(14, 2) not null,
    reason_code        text,
    reason             text not null,
    session_on         date not null,
    signatory_function text not null,
    state              text not null
        check (state in ('IN_SIGNATURE', 'SIGNED', 'SIGNATURE_REFUSED', 'NOTIFIED')),
    decided_by         uuid,
    decided_at         timestamptz,
    refusal            text,
    unique (funding_request_id, round),
    check ((kind = 'AWARD') = (amount > 0))
);

create unique index decision_one_alive on decision (funding_request_id)
    where state <> 'SIGNATURE_REFUSED';
create index decision_application on decision (application_id);

create table legal_act (
    decision_id     uuid primary key references decision,
    number          text unique,
    template        text not null,
    draft_id        uuid not null,
    signed_id       uuid,
    signed_sha256   text,
    first_name      text,
    surname         text,
    capacity        text,
    service         text,
    delegation      text,
    signed_at       timestamptz,
    check ((signed_id is null) = (signed_at is null)),
    check ((signed_id is null) = (number is null))
);

create sequence legal_act_number;

create table official_notification (
    decision_id    uuid primary key references decision,
    application_id uuid not null,
    notified_at    timestamptz not null,
    appeal_until   date not null,
    payment_due_on date,
    act_id         uuid not null,
    letter_id      uuid not null,
    first_read_at  timestamptz,
    first_read_by  uuid
);

create index official_notification_application on official_notification (application_id);
