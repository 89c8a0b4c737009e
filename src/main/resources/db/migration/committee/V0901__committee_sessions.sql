-- Meetings of a committee, for one or more calls of one scheme.
create sequence committee_session_number;

create table committee_session (
    id             uuid primary key,
    reference      text not null unique,
    title          text not null,
    authority      text not null,
    scheme         text not null,
    department     text not null,
    restricted     boolean not null,
    written        boolean not null,
    held_on        date not null,
    held_at        time not null,
    place          text not null,
    link           text not null,
    without_quorum boolean not null,
    state          text not null
        check (state in ('PREPARING', 'CONVENED', 'TO_SIGN', 'SIGNED', 'CLOSED', 'CANCELLED')),
    convened_at    timestamptz,
    held_until     timestamptz,
    signed_at      timestamptz,
    signed_by      uuid,
    minutes        uuid,
    cancelled_for  text,
    created_by     uuid not null,
    created_at     timestamptz not null
);

create index committee_session_day on committee_session (held_on desc, id);

create table committee_session_call (
    session_id uuid not null references committee_session,
    call_id    uuid not null,
    primary key (session_id, call_id)
);

create index committee_session_call_call on committee_session_call (call_id);

-- Who sits: with or without a vote, or in place of somebody who is away.
create table committee_seat (
    id            uuid primary key,
    session_id    uuid not null references committee_session,
    number        int not null,
    person_id     uuid,
    name          text not null,
    capacity      text not null,
    email         text not null,
    chair         boolean not null,
    voting        boolean not null,
    substitute_of uuid references committee_seat,
    present       boolean not null default false,
    unique (session_id, number)
);

create unique index committee_seat_person on committee_seat (session_id, person_id);
create unique index committee_seat_chair on committee_seat (session_id) where chair;
create index committee_seat_of_person on committee_seat (person_id);

-- Requests whose examination is over: what an agenda is made from.
create table committee_candidate (
    funding_request_id uuid primary key,
    application_id     uuid not null,
    call_id            uuid not null,
    number             text not null,
    applicant          text not null,
    title              text not null,
    asked              numeric(14, 2) not null,
    proposed           numeric(14, 2),
    opinion            text,
    score              numeric(6, 2),
    offered_at         timestamptz not null
);

create index committee_candidate_call on committee_candidate (call_id, number);

-- A request on the agenda of a session, as it was put there, and what the committee said of it.
create table committee_item (
    id                 uuid primary key,
    session_id         uuid not null references committee_session,
    position           int not null,
    funding_request_id uuid not null,
    application_id     uuid not null,
    call_id            uuid not null,
    number             text not null,
    applicant          text not null,
    title              text not null,
    asked              numeric(14, 2) not null,
    proposed           numeric(14, 2),
    opinion            text,
    score              numeric(6, 2),
    outcome            text
        check (outcome in ('FAVOURABLE', 'UNFAVOURABLE', 'ADJOURNED', 'WAITLISTED')),
    amount             numeric(14, 2) not null default 0,
    reason_code        text,
    reason             text not null default '',
    consensus          boolean not null default false,
    votes_for          int not null default 0,
    votes_against      int not null default 0,
    abstentions        int not null default 0,
    quorum_present     int not null default 0,
    quorum_needed      int not null default 0,
    decided_at         timestamptz,
    decided_by         uuid,
    version            int not null default 0,
    active             boolean not null default true,
    sent_at            timestamptz,
    check ((outcome is null) = (decided_at is null)),
    check (outcome is null or (outcome in ('FAVOURABLE', 'WAITLISTED')) = (amount > 0)),
    check ((outcome is not distinct from 'UNFAVOURABLE') = (reason_code is not null))
);

create index committee_item_session on committee_item (session_id, position);
create unique index committee_item_once on committee_item (funding_request_id) where active;

-- Who leaves the room for an item, besides those whom their duties or declarations bar everywhere.
create table committee_recusal (
    item_id     uuid not null references committee_item on delete cascade,
    seat_id     uuid not null references committee_seat on delete cascade,
    reason      text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (item_id, seat_id)
);

-- Who was there when an item was decided, and what each said.
create table committee_ballot (
    item_id uuid not null references committee_item on delete cascade,
    seat_id uuid not null references committee_seat,
    present boolean not null,
    recused boolean not null,
    vote    text check (vote in ('FOR', 'AGAINST', 'ABSTAIN')),
    primary key (item_id, seat_id)
);

-- Requests that would be granted if there were credits, in their order.
create table committee_waiting (
    funding_request_id uuid primary key,
    application_id     uuid not null,
    envelope_code      text not null,
    amount             numeric(14, 2) not null check (amount > 0),
    rank               int not null,
    session_on         date not null,
    since              timestamptz not null,
    until              timestamptz not null
);

create index committee_waiting_rank on committee_waiting (envelope_code, session_on, rank, funding_request_id);

alter table committee_outcome drop constraint committee_outcome_outcome_check;
alter table committee_outcome
    add constraint committee_outcome_outcome_check
    check (outcome in ('FAVOURABLE', 'UNFAVOURABLE', 'ADJOURNED', 'WAITLISTED'));
alter table committee_outcome drop constraint committee_outcome_check;
alter table committee_outcome
    add constraint committee_outcome_check
    check ((outcome in ('FAVOURABLE', 'WAITLISTED')) = (amount > 0));
