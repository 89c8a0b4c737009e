-- Why an applicant gave up, in its own words: for the service, never for an event.
create table withdrawal (
    application_id uuid primary key references application (id),
    reason         text not null,
    asked_at       timestamptz not null,
    asked_by       uuid not null
);
