-- What changed of an organisation while its requests are open. The old data hold until an officer of
-- each funder has validated the change. Bank details themselves are never written here.
create table beneficiary_change (
    id                 uuid primary key,
    proposal           uuid not null,
    application_id     uuid not null,
    funding_request_id uuid not null references funding_request,
    subject            text not null check (subject in ('NAME', 'REPRESENTATIVE', 'BANK_DETAILS')),
    former_value       text not null,
    new_value          text not null,
    proposed_by        uuid not null,
    proposed_at        timestamptz not null,
    state              text not null
        check (state in ('PENDING', 'APPROVED', 'REFUSED', 'SUPERSEDED')),
    called_back        boolean not null default false,
    reason             text not null default '',
    decided_by         uuid,
    decided_at         timestamptz,
    check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
    check (state <> 'APPROVED' or subject <> 'BANK_DETAILS' or called_back)
);

create index beneficiary_change_application on beneficiary_change (application_id, proposed_at);

create unique index beneficiary_change_one_pending
    on beneficiary_change (funding_request_id, subject) where state = 'PENDING';
