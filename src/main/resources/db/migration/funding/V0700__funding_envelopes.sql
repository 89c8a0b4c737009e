-- Credits delegated as a tree: what is held on an envelope is held on those above it too.
create table envelope (
    id           uuid primary key,
    code         text not null unique,
    parent_id    uuid references envelope,
    label        text not null,
    authority    text not null,
    fund         text not null,
    programme    text,
    year         int not null,
    territory    text,
    amount       numeric(14, 2) not null check (amount >= 0),
    pre_reserved numeric(14, 2) not null default 0 check (pre_reserved >= 0),
    reserved     numeric(14, 2) not null default 0 check (reserved >= 0),
    committed    numeric(14, 2) not null default 0 check (committed >= 0),
    constraint envelope_never_below_zero check (pre_reserved + reserved + committed <= amount),
    constraint envelope_one_by_purpose
        unique nulls not distinct (authority, fund, programme, year, territory)
);

create index envelope_parent on envelope (parent_id);

-- Where the credits of one funding request stand: one line, moved back and forth.
create table credit_line (
    funding_request_id uuid primary key,
    application_id     uuid not null,
    envelope_id        uuid not null references envelope,
    amount             numeric(14, 2) not null check (amount > 0),
    state              text not null
        check (state in ('PRE_RESERVED', 'RESERVED', 'COMMITTED', 'RELEASED')),
    changed_at         timestamptz not null
);

create index credit_line_envelope on credit_line (envelope_id);
create index credit_line_application on credit_line (application_id);

-- Every move of a line, never changed.
create table credit_movement (
    id                 bigint generated always as identity primary key,
    funding_request_id uuid not null references credit_line,
    envelope_id        uuid not null references envelope,
    from_state         text,
    to_state           text not null,
    amount             numeric(14, 2) not null,
    moved_at           timestamptz not null
);

create index credit_movement_line on credit_movement (funding_request_id, id);
