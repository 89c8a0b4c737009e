-- What the process of a call has done: once for each moment it was planned for.
create table call_step (
    call_id    uuid not null references call_for_projects,
    step       text not null
        check (step in ('OPENED', 'REMINDED', 'CLOSED', 'RELEASED', 'SESSIONS_PLANNED',
                        'ALL_DECIDED', 'REPORTED', 'RESULTS_PUBLISHED', 'DISCONTINUED')),
    planned_at timestamptz not null,
    done_at    timestamptz not null,
    person     uuid,
    words      text not null default '',
    primary key (call_id, step, planned_at)
);

alter table call_notice drop constraint call_notice_kind_check;
alter table call_notice add constraint call_notice_kind_check
    check (kind in ('EXTENDED', 'CANCELLED', 'FORM_CHANGED', 'CLOSING_SOON'));
create index call_step_awaiting on call_step (call_id) where step = 'SESSIONS_PLANNED';

-- The days on which the committee meets for the call.
create table call_session (
    call_id uuid not null references call_for_projects,
    held_on date not null,
    primary key (call_id, held_on)
);
