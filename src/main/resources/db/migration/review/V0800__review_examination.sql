-- Who did which task of a dossier, so that whoever comes second can be told.
create table completed_task (
    task_id        text primary key,
    application_id uuid not null,
    definition_key text not null,
    done_by        uuid not null,
    done_at        timestamptz not null
);

create index completed_task_application on completed_task (application_id);

-- The completeness sheet, one per round of checking.
create table completeness_check (
    id             uuid primary key,
    application_id uuid not null,
    round          int not null check (round > 0),
    outcome        text not null check (outcome in ('COMPLETE', 'MISSING')),
    checked_by     uuid not null,
    checked_at     timestamptz not null,
    unique (application_id, round)
);

create table completeness_line (
    check_id uuid not null references completeness_check,
    position int not null,
    code     text not null,
    label    text not null,
    verdict  text not null check (verdict in ('VALID', 'TO_REPLACE', 'ABSENT', 'NOT_REQUIRED')),
    reason   text not null,
    primary key (check_id, code)
);

-- Requests for documents (CRPA L114-5); at most one is awaited at a time.
create table document_request (
    id             uuid primary key,
    application_id uuid not null,
    round          int not null check (round > 0),
    asked_by       uuid not null,
    asked_at       timestamptz not null,
    sent_on        date not null,
    limit_on       date not null check (limit_on > sent_on),
    message        text not null,
    state          text not null check (state in ('OPEN', 'EXPIRED', 'ANSWERED', 'CLOSED')),
    letter_id      uuid,
    answered_at    timestamptz,
    answered_by    uuid,
    late           boolean not null default false,
    unique (application_id, round)
);

create unique index document_request_one_awaited
    on document_request (application_id) where state = 'OPEN';

create table document_request_item (
    request_id    uuid not null references document_request,
    position      int not null,
    code          text not null,
    label         text not null,
    reason        text not null,
    indispensable boolean not null,
    explanation   text,
    document_id   uuid,
    document_name text,
    answered_at   timestamptz,
    primary key (request_id, code),
    check (explanation is null or document_id is null)
);

-- What was decided once the time to send documents was over.
create table expiry_decision (
    id             uuid primary key,
    application_id uuid not null,
    request_id     uuid not null references document_request,
    choice         text not null check (choice in ('DISCONTINUE', 'NEW_PERIOD', 'EXAMINE')),
    reason         text not null,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    letter_id      uuid
);

create index expiry_decision_application on expiry_decision (application_id, decided_at);

-- Opinions of the services consulted, one per service.
create table opinion (
    id                 uuid primary key,
    funding_request_id uuid not null,
    application_id     uuid not null,
    authority          text not null,
    service            text not null,
    state              text not null check (state in ('PLANNED', 'REQUESTED', 'GIVEN', 'OVERDUE')),
    period             text not null,
    late_effect        text not null,
    requested_on       date,
    due_on             date,
    verdict            text check (verdict in ('FAVOURABLE', 'RESERVED', 'UNFAVOURABLE')),
    amount             numeric(14, 2) check (amount >= 0),
    text               text,
    communicable       boolean,
    document_id        uuid,
    document_name      text,
    given_by           uuid,
    given_at           timestamptz,
    unique (funding_request_id, service),
    check ((state = 'GIVEN') = (verdict is not null))
);

create index opinion_application on opinion (application_id);

-- The report, one per round: an adjournment or a refused signature asks for another.
create table review_report (
    id                 uuid primary key,
    funding_request_id uuid not null,
    application_id     uuid not null,
    round              int not null check (round > 0),
    analysis           text not null,
    conclusion         text not null check (conclusion in ('FAVOURABLE', 'UNFAVOURABLE')),
    proposed_amount    numeric(14, 2) not null check (proposed_amount >= 0),
    reason             text not null,
    eligible_cost      numeric(14, 2) not null,
    max_rate           numeric(5, 4) not null,
    written_by         uuid not null,
    written_at         timestamptz not null,
    unique (funding_request_id, round)
);

create index review_report_application on review_report (application_id);
