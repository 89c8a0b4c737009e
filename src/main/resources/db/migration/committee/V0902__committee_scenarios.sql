-- What the ranking would be under other choices, side by side, and what the one that was applied suggests.
create table committee_scenario (
    id         uuid primary key,
    session_id uuid not null references committee_session,
    number     int not null,
    name       text not null,
    cut        numeric(6, 2) not null check (cut between 0 and 100),
    rate       numeric(5, 4) not null check (rate > 0 and rate <= 1),
    ceiling    numeric(14, 2),
    applied_at timestamptz,
    unique (session_id, number)
);

create table committee_scenario_amount (
    scenario_id uuid not null references committee_scenario on delete cascade,
    item_id     uuid not null references committee_item on delete cascade,
    amount      numeric(14, 2) not null check (amount >= 0),
    primary key (scenario_id, item_id)
);

alter table committee_item add column suggested text;
alter table committee_item add column suggested_amount numeric(14, 2);
