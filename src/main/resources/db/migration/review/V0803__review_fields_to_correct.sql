-- Answers that an officer marks as wrong while reading, until one request asks to correct them.
create table field_mark (
    application_id uuid not null,
    field          text not null,
    label          text not null,
    fault          text not null check (fault in ('INCORRECT', 'INCOMPLETE', 'OUTDATED')),
    remark         text not null,
    marked_by      uuid not null,
    marked_at      timestamptz not null,
    primary key (application_id, field)
);

-- A request may ask for documents, for corrections, or for both. What the applicant types is kept
-- here until the whole answer is sent; the answer before is kept to be read beside the new one.
create table asked_field (
    request_id  uuid not null references document_request,
    position    int not null,
    field       text not null,
    label       text not null,
    fault       text not null check (fault in ('INCORRECT', 'INCOMPLETE', 'OUTDATED')),
    remark      text not null,
    before      jsonb not null,
    value       jsonb,
    explanation text,
    answered_at timestamptz,
    answered_by uuid,
    primary key (request_id, field)
);

alter table document_request add column reminded_at timestamptz;

create index document_request_to_remind on document_request (limit_on)
    where state = 'OPEN' and reminded_at is null;
