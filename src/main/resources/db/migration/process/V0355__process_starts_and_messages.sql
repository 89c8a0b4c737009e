-- The engine looks for due jobs at each poll, on every node; its own script has no index for that.
create index act_idx_job_duedate on act_ru_job (duedate_);

alter table act_ru_job set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
alter table act_ru_task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- The engine does not keep business keys unique; one row is written before each start.
create table process_start (
    process      text        not null,
    business_key text        not null,
    started_at   timestamptz not null,
    primary key (process, business_key)
);

-- Messages brought to processes: kept until the process waits for them, and known by their id.
create table kept_message (
    message_id   text primary key,
    message      text        not null,
    business_key text        not null,
    variables    jsonb       not null,
    received_at  timestamptz not null,
    delivered_at timestamptz
);

create index kept_message_waiting on kept_message (business_key, message) where delivered_at is null;
