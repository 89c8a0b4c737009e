-- One row per field and save that changed it: the current answer is that of the highest revision,
-- the older ones tell two people who edit the same field what each of them changed. A page saves
-- many times what is typed in it: it does not stand in its own way.
create table application_answer (
    application_id uuid not null references application (id),
    field          text not null,
    revision       integer not null check (revision > 0),
    value          jsonb not null,
    saved_at       timestamptz not null,
    saved_by       uuid not null,
    page           text,
    primary key (application_id, field, revision)
);

insert into application_answer (application_id, field, revision, value, saved_at, saved_by)
select application_id, answer.key, revision, answer.value, saved_at, saved_by
from application_answers, jsonb_each(answers) answer;

drop table application_answers;
