-- The checklist of eligibility as an officer answered it.
create table eligibility_assessment (
    id uuid primary key,
    funding_request_id uuid not null,
    application_id uuid not null,
    answers jsonb not null,
    eligible boolean not null,
    rule_set text not null,
    assessed_by uuid not null,
    assessed_at timestamptz not null
);
create index eligibility_assessment_request on eligibility_assessment (funding_request_id, assessed_at);
create index eligibility_assessment_application on eligibility_assessment (application_id);
