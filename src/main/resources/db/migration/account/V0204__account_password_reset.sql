-- New passwords asked for by e-mail, until the link is followed.
create table password_reset (
    -- SHA-256 of the secret in the link that was sent.
    token      bytea primary key,
    person_id  uuid not null references person (id),
    expires_at timestamptz not null
);
create index password_reset_by_age on password_reset (expires_at);
create index password_reset_of_person on password_reset (person_id);
