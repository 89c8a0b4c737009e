-- What the register said of the organisation, and since when; an officer may vouch for one that it does not know.
alter table organisation
    add column register_state text not null default 'UNKNOWN'
        check (register_state in ('FOUND', 'UNKNOWN', 'AWAY', 'CLOSED', 'CONFIRMED')),
    add column register_asked_at timestamptz,
    add column closed_on date,
    add column confirmed_by uuid,
    add column confirmed_because text;
update organisation set register_state = 'FOUND' where verified;
update organisation set register_asked_at = created_at;
alter table organisation
    alter column register_state drop default,
    alter column register_asked_at set not null;
create index organisation_to_ask_again on organisation (register_asked_at) where not verified;
