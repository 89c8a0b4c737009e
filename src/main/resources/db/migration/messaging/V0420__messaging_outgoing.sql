create table outgoing_message (
    id              uuid primary key,
    application_id  uuid,
    recipient       text not null,
    locale          text not null,
    template        text not null,
    subject         text not null,
    text_body       text not null,
    html_body       text not null,
    queued_at       timestamptz not null,
    state           text not null default 'QUEUED',
    attempts        integer not null default 0,
    -- In the database's own time: retries are a matter of machines, not of legal dates.
    next_attempt_at timestamptz not null default now(),
    sent_at         timestamptz,
    -- Why the last attempt failed, in words that name nobody.
    failure         text,
    constraint known_state check (state in ('QUEUED', 'SENT', 'FAILED')),
    constraint sent_says_when check ((state = 'SENT') = (sent_at is not null)),
    constraint failed_says_why check (state <> 'FAILED' or failure is not null)
);
create index outgoing_message_due on outgoing_message (next_attempt_at) where state = 'QUEUED';
create index outgoing_message_failed on outgoing_message (queued_at) where state = 'FAILED';
create index outgoing_message_of_application on outgoing_message (application_id, queued_at);

create table outgoing_attachment (
    message_id  uuid not null references outgoing_message,
    position    integer not null,
    document_id uuid not null,
    primary key (message_id, position)
);
