-- What was decided of a call after its publication. A call made on pages is left alone by files.
alter table call_for_projects
    add column origin            text not null default 'FILES' check (origin in ('FILES', 'PAGES')),
    add column extended          jsonb,
    add column cancelled_at      timestamptz,
    add column cancelled_because text;

-- Extensions and cancellations: one person proposes, another settles.
create table call_change (
    id               uuid primary key,
    call_id          uuid not null references call_for_projects,
    kind             text not null check (kind in ('EXTENSION', 'CANCELLATION')),
    state            text not null check (state in ('PROPOSED', 'DECIDED', 'REFUSED')),
    reason           text not null,
    closes_at        timestamptz,
    former_closes_at timestamptz,
    outage_from      timestamptz,
    outage_until     timestamptz check (outage_until > outage_from),
    incident         text,
    proposed_at      timestamptz not null,
    proposed_by      uuid not null,
    settled_at       timestamptz,
    settled_by       uuid,
    remark           text,
    check (kind = 'CANCELLATION' or closes_at is not null)
);
create unique index call_change_awaited on call_change (call_id) where state = 'PROPOSED';
create index call_change_of_call on call_change (call_id, proposed_at);

-- What those who have a draft are still to be told; reached: the last draft whose people were.
create table call_notice (
    id         uuid primary key,
    call_id    uuid not null references call_for_projects,
    kind       text not null check (kind in ('EXTENDED', 'CANCELLED', 'FORM_CHANGED')),
    reached    uuid,
    created_at timestamptz not null,
    ended_at   timestamptz
);
create index call_notice_due on call_notice (created_at) where ended_at is null;
