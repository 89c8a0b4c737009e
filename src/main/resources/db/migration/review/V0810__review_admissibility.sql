-- What the rules of the call hold against a dossier, and what an officer made of it.
create table admissibility_check (
    application_id uuid primary key,
    checked_at     timestamptz not null
);

create table admissibility_finding (
    application_id uuid not null references admissibility_check,
    position       integer not null,
    code           text not null,
    blocking       boolean not null,
    primary key (application_id, code)
);

create table admissibility_decision (
    application_id uuid primary key references admissibility_check,
    outcome        text not null,
    codes          text[] not null,
    reason         text not null,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    letter_id      uuid,
    constraint reason_is_given check (reason <> '')
);
