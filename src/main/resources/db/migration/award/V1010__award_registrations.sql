-- What a service decides on a request that asks for no money: once, and told once.
create table registration (
    funding_request_id uuid primary key,
    application_id     uuid not null,
    outcome            text not null check (outcome in ('REGISTERED', 'DECLINED')),
    reason_code        text,
    text               text not null,
    decided_by         uuid not null,
    decided_by_name    text not null,
    decided_at         timestamptz not null,
    notified_at        timestamptz,
    appeal_until       date,
    constraint declined_has_a_reason check ((outcome = 'DECLINED') = (reason_code is not null))
);

create index registration_of_application on registration (application_id);
