-- What a decision table answered, with what it was asked and the rows that matched: kept so that an
-- answer can be explained and replayed. Ids of rules are those of the table under its version tag.
create table decision_trace (
    id           uuid primary key,
    business_key text not null,
    decision     text not null,
    version_tag  text not null,
    evaluated_at timestamptz not null,
    inputs       jsonb not null,
    matches      jsonb not null
);
create index decision_trace_of_key on decision_trace (business_key, evaluated_at);
