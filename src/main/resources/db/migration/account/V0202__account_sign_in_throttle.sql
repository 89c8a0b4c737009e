-- Failed sign-ins of one account, one address, or one account from one address.
create table sign_in_failures (
    -- Fingerprint of what is counted: neither e-mails nor addresses are kept in clear.
    subject bytea primary key,
    failures int not null,
    first_failure_at timestamptz not null,
    last_failure_at timestamptz not null
);
create index sign_in_failures_by_age on sign_in_failures (last_failure_at);
