-- How far the read models were filled with what had happened before they existed; once done, never
-- again. Taking a line away has it done anew: what is there already stays as it is.

create table progress_backfill (
    what    text primary key,
    reached text not null,
    done_at timestamptz
);
