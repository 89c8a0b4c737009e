create table legal_clock (
    id             uuid primary key,
    application_id uuid not null,
    owner_id       uuid not null,
    kind           text not null,
    started_on     date not null,
    period         text not null,
    effect         text not null,
    -- Set by a reasoned decision: replaces started_on + period.
    extended_to      date,
    extension_reason text,
    -- The last day if every open request runs to its limit: what the drawn timer follows.
    last_day       date not null,
    ended_on       date,
    timer          text,
    timer_key      text,
    constraint one_clock_of_a_kind unique (owner_id, kind),
    constraint timer_has_its_key check ((timer is null) = (timer_key is null)),
    constraint extension_has_its_reason check ((extended_to is null) = (extension_reason is null))
);
create index legal_clock_of_application on legal_clock (application_id);
create index legal_clock_running on legal_clock (kind, last_day) where ended_on is null;

create table clock_suspension (
    clock_id    uuid not null references legal_clock,
    request_id  uuid not null,
    sent_on     date not null,
    limit_on    date not null,
    received_on date,
    primary key (clock_id, request_id),
    constraint limit_follows_sending check (limit_on >= sent_on),
    constraint answer_follows_sending check (received_on >= sent_on)
);
