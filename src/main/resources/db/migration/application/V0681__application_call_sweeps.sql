-- How far each walk through the applications of a call has come, a page per transaction.
create table call_sweep (
    call_id    uuid not null,
    kind       text not null check (kind in ('RELEASE', 'DISCONTINUE')),
    round      timestamptz not null,
    reached    uuid,
    moved      integer not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz,
    primary key (call_id, kind, round)
);
