-- Calls for projects: what is searched is in columns, the rest in the content.
create table call_for_projects (
    id             uuid primary key,
    code           text not null unique,
    authority      text not null,
    scheme         text not null,
    programme      text not null,
    department     text not null,
    classification text not null check (classification in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    opens_at       timestamptz not null,
    closes_at      timestamptz not null check (closes_at > opens_at),
    form_version   int not null,
    content        jsonb not null,
    content_hash   text not null,
    published_at   timestamptz,
    revision       int not null default 1
);

create index call_for_projects_closing on call_for_projects (closes_at);
create index call_for_projects_place on call_for_projects (authority, scheme, department);

-- Forms: a version is never changed, since applications are pinned to it.
create table form_definition (
    call_id      uuid not null references call_for_projects,
    version      int not null check (version > 0),
    schema       jsonb not null,
    layout       jsonb not null,
    charts       jsonb not null,
    content_hash text not null,
    loaded_at    timestamptz not null,
    primary key (call_id, version)
);
