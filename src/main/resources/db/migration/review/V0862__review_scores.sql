-- The marks that a person gave to a project: written once, never changed.
create table score_sheet (
    id uuid primary key,
    funding_request_id uuid not null,
    application_id uuid not null,
    call_id uuid not null,
    round int not null,
    scorer uuid not null,
    grid text not null,
    marks jsonb not null,
    total numeric(5, 2) not null,
    eliminated boolean not null,
    given_at timestamptz not null,
    unique (funding_request_id, round, scorer)
);
create index score_sheet_application on score_sheet (application_id);
create index score_sheet_call on score_sheet (call_id, scorer);
