-- The ledger of facts: append-only, one partition a month. The service makes the partitions ahead of time;
-- there is no default partition, which would hide a missing one and lock the table when it is split.
create table domain_event (
    id             bigint generated always as identity,
    event_id       uuid        not null,
    subject        uuid        not null,
    sequence       integer     not null,
    type           text        not null,
    topic          text        not null,
    occurred_at    timestamptz not null,
    authority      text        not null,
    scheme         text        not null,
    call_id        uuid,
    department     text,
    classification text        not null,
    actor_kind     text        not null,
    correlation_id uuid        not null,
    causation_id   uuid,
    data_schema    text        not null,
    trace_parent   text,
    data           jsonb       not null,
    primary key (occurred_at, id)
) partition by range (occurred_at);

create index domain_event_subject on domain_event (subject, sequence);

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger of events is append-only';
end
$$;

create trigger domain_event_append_only before update or delete on domain_event
    for each row execute function refuse_change_of_ledger();

-- What a partitioned table cannot promise by itself: uniqueness over all months.
create table domain_event_key (
    event_id uuid    primary key,
    subject  uuid    not null,
    sequence integer not null,
    unique (subject, sequence)
);

-- The last number given in each subject's stream; the lock on its row makes the numbers follow the commits.
create table event_stream (
    subject       uuid    primary key,
    last_sequence integer not null
);

-- The order in which the relay took the events: feeds, webhooks and replays read by it, never by id,
-- since an event with a lower id may be committed later.
create table domain_event_position (
    position    bigint      primary key,
    event_id    uuid        not null unique,
    occurred_at timestamptz not null
);

-- Only what is not on Kafka yet; emptied by the relay.
create table outbox (
    id          bigint      primary key,
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    topic       text        not null,
    key         uuid        not null,
    headers     jsonb       not null,
    payload     text        not null,
    queued_at   timestamptz not null default clock_timestamp()
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What Kafka refuses for good, with all that follows it in the same stream, until an operator queues it again.
create table outbox_parked (
    id          bigint      primary key,
    event_id    uuid        not null,
    occurred_at timestamptz not null,
    topic       text        not null,
    key         uuid        not null,
    headers     jsonb       not null,
    payload     text        not null,
    queued_at   timestamptz not null,
    parked_at   timestamptz not null default clock_timestamp(),
    reason      text
);

create index outbox_parked_key on outbox_parked (key);
