-- A report is concluded once: at once, or when another person has given the visa.
alter table review_report add column concluded_at timestamptz;
update review_report set concluded_at = written_at;
create index review_report_to_conclude on review_report (funding_request_id) where concluded_at is null;

create table report_visa (
    id uuid primary key,
    report_id uuid not null references review_report (id),
    funding_request_id uuid not null,
    application_id uuid not null,
    outcome text not null check (outcome in ('GIVEN', 'RETURNED')),
    reason text not null,
    given_by uuid not null,
    given_at timestamptz not null
);
create index report_visa_report on report_visa (report_id);
create index report_visa_request on report_visa (funding_request_id);
create index report_visa_application on report_visa (application_id);
