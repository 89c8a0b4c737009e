-- A service may be asked again, and an expert without account may be asked: one request is awaited
-- at a time of each service.
alter table opinion drop constraint opinion_state_check;
alter table opinion drop constraint opinion_check;
alter table opinion drop constraint opinion_funding_request_id_service_key;
alter table opinion
    add column round            int not null default 1 check (round > 0),
    add column kind             text not null default 'SERVICE' check (kind in ('SERVICE', 'EXPERT')),
    add column blocking         boolean not null default false,
    -- What the officer asks, when the rule does not ask by itself.
    add column question         text,
    add column asked_by         uuid,
    add column overdue_on       date,
    add column reminders        int not null default 0,
    add column reminded_on      date,
    add column withdrawn_by     uuid,
    add column withdrawn_at     timestamptz,
    add column withdrawn_reason text,
    add column answer_version   int not null default 1,
    add column reserve          text,
    add column confidential     boolean not null default false,
    add constraint opinion_state check
        (state in ('PLANNED', 'REQUESTED', 'GIVEN', 'OVERDUE', 'DEEMED', 'WITHDRAWN')),
    add constraint opinion_late_effect check
        (late_effect in ('NO_OPINION', 'DEEMED_FAVOURABLE', 'WAIT')),
    add constraint opinion_given check ((state = 'GIVEN') = (verdict is not null)),
    add constraint opinion_withdrawn_says_why check
        ((state = 'WITHDRAWN') = (withdrawn_reason is not null)),
    add constraint opinion_round unique (funding_request_id, service, round);

create unique index opinion_one_awaited
    on opinion (funding_request_id, service) where state in ('PLANNED', 'REQUESTED');

-- Answers that were corrected, as they were.
create table opinion_earlier_answer (
    opinion_id    uuid not null references opinion,
    version       int not null check (version > 0),
    verdict       text not null,
    reserve       text,
    amount        numeric(14, 2),
    text          text not null,
    communicable  boolean not null,
    confidential  boolean not null,
    document_id   uuid,
    document_name text,
    given_by      uuid,
    given_at      timestamptz not null,
    primary key (opinion_id, version)
);

-- What somebody has typed of an answer that is not given yet, as typed.
create table opinion_draft (
    opinion_id   uuid not null references opinion,
    -- The person, or the invitation of an expert without account.
    author       uuid not null,
    verdict      text not null,
    reserve      text not null,
    amount       text not null,
    text         text not null,
    confidential boolean not null,
    communicable boolean not null,
    saved_at     timestamptz not null,
    primary key (opinion_id, author)
);
