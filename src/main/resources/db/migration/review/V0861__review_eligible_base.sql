-- Each calculation of the eligible base, with what it read and which row of which table gave each figure.
create table base_computation (
    id uuid primary key,
    funding_request_id uuid not null,
    application_id uuid not null,
    computed_at timestamptz not null,
    computed_by uuid,
    rule_set text not null,
    inputs jsonb not null,
    figures jsonb not null,
    base numeric(14, 2) not null,
    highest numeric(14, 2) not null
);
create index base_computation_request on base_computation (funding_request_id, computed_at);
create index base_computation_application on base_computation (application_id);
