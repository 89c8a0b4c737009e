-- Experts without account, invited to give an opinion through a link sent to their address.
create table expert_invitation (
    id             uuid primary key,
    opinion_id     uuid not null unique references opinion,
    application_id uuid not null,
    name           text not null,
    email          text not null,
    locale         text not null,
    invited_by     uuid not null,
    invited_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     uuid,
    -- The code of the moment, as a hash; it is sent to the address before anything is shown.
    code_hash      bytea,
    code_sent_at   timestamptz,
    code_tries     int not null default 0,
    codes_sent     int not null default 0
);

create index expert_invitation_application on expert_invitation (application_id);

-- Each e-mail carries a link of its own: the token itself is never kept, its hash is.
create table expert_link (
    token_hash    bytea primary key,
    invitation_id uuid not null references expert_invitation,
    made_at       timestamptz not null
);

create index expert_link_invitation on expert_link (invitation_id);

-- What the expert may see of the dossier: sections of the form, and documents.
create table expert_part (
    invitation_id uuid not null references expert_invitation,
    kind          text not null check (kind in ('SECTION', 'DOCUMENT')),
    reference     text not null,
    primary key (invitation_id, kind, reference)
);
