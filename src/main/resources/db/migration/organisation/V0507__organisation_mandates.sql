-- Mandates by which an agent fills in for somebody who cannot: who, for whom, until when, and the paper.
create table mandate (
    id              uuid primary key,
    organisation_id uuid not null references organisation (id),
    agent_id        uuid not null,
    structure       text not null,
    giver           text not null,
    reason          text not null,
    begins_on       date not null,
    ends_on         date not null,
    document_id     uuid not null,
    file_name       text not null,
    sha256          char(64) not null,
    given_at        timestamptz not null,
    ended_at        timestamptz,
    ended_by        uuid,
    settled         boolean not null default false
);
create index mandate_of_agent on mandate (agent_id, given_at desc);
create index mandate_of_organisation on mandate (organisation_id, given_at desc);
create index mandate_to_settle on mandate (ends_on) where not settled;
