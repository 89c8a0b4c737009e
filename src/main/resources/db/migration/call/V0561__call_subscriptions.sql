-- Who wants to be told of calls by e-mail. An empty scheme or place means any.
create table call_subscription (
    id           uuid primary key,
    email        text not null,
    locale       text not null,
    scheme       text not null,
    place        text not null,
    -- What a call's territories must meet: see call_for_projects.places.
    place_keys   text[] not null,
    asked_at     timestamptz not null,
    confirmed_at timestamptz
);
create unique index call_subscription_once on call_subscription (lower(email), scheme, place)
    where confirmed_at is not null;
create index call_subscription_to_tell on call_subscription (scheme, id)
    where confirmed_at is not null;
create index call_subscription_unconfirmed on call_subscription (asked_at)
    where confirmed_at is null;

-- Fingerprints of the secrets in the links of mails.
create table call_subscription_link (
    secret          bytea primary key,
    subscription_id uuid not null references call_subscription on delete cascade,
    purpose         text not null check (purpose in ('CONFIRM', 'STOP')),
    sent_at         timestamptz not null
);
create index call_subscription_link_of on call_subscription_link (subscription_id);

-- What was told to whom: nobody is told twice.
create table call_subscription_mail (
    subscription_id uuid not null references call_subscription on delete cascade,
    call_id         uuid not null references call_for_projects on delete cascade,
    occasion        text not null,
    primary key (subscription_id, call_id, occasion)
);

alter table call_for_projects
    add column opening_told_at  timestamptz,
    -- The closing that was announced: a call that is extended is announced again.
    add column closing_told_for timestamptz;
