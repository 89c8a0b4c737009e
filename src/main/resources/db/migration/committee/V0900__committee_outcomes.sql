-- What a committee said of a funding request, one per round.
create table committee_outcome (
    id                 uuid primary key,
    funding_request_id uuid not null,
    application_id     uuid not null,
    round              int not null check (round > 0),
    outcome            text not null check (outcome in ('FAVOURABLE', 'UNFAVOURABLE', 'ADJOURNED')),
    amount             numeric(14, 2) not null check (amount >= 0),
    reason_code        text,
    reason             text not null,
    session_on         date not null,
    given_by           uuid not null,
    given_at           timestamptz not null,
    unique (funding_request_id, round),
    check ((outcome = 'FAVOURABLE') = (amount > 0)),
    check ((outcome = 'UNFAVOURABLE') = (reason_code is not null))
);

create index committee_outcome_application on committee_outcome (application_id);
