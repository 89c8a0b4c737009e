-- Accounts asked for, until their e-mail is confirmed.
create table pending_account (
    -- SHA-256 of the secret in the link that was sent.
    token bytea primary key,
    first_name text not null,
    surname text not null,
    email text not null,
    locale text not null check (locale in ('fr', 'en')),
    password_hash text not null,
    expires_at timestamptz not null
);
create index pending_account_by_age on pending_account (expires_at);
