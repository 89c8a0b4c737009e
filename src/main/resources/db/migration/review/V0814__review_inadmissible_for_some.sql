-- Some funders only may find the application inadmissible: their requests end, the others go on.
-- Empty: all of them. And a letter that came too late: the application was deemed admissible first.

alter table admissibility_decision
    add column requests uuid[] not null default '{}',
    add column overtaken_at timestamptz;
