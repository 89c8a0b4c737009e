-- Calls prepared on pages; once validated, what is typed becomes the content of the call.
create table call_preparation (
    call_id      uuid primary key,
    code         text not null unique,
    title        text not null,
    authority    text not null,
    scheme       text not null,
    department   text not null,
    state        text not null
        check (state in ('DRAFT', 'TO_VALIDATE', 'VALIDATED', 'PUBLISHED', 'GIVEN_UP')),
    revision     int not null default 1,
    -- What no page asks, from the call that this one was copied from.
    base         jsonb not null,
    copied_from  text,
    created_at   timestamptz not null,
    created_by   uuid not null,
    changed_at   timestamptz not null,
    sent_by      uuid,
    remark       text,
    remark_by    uuid,
    publish_at   timestamptz,
    tell_drafts  boolean not null default false,
    validated_at timestamptz,
    validated_by uuid,
    -- The parts as they were last validated, and since which moment one writes the next version.
    validated    jsonb,
    search       tsvector not null default ''::tsvector
);
create index call_preparation_by_change on call_preparation (changed_at, code);
create index call_preparation_by_scheme on call_preparation (authority, scheme, department);
create index call_preparation_by_word on call_preparation using gin (search);
create index call_preparation_to_publish on call_preparation (publish_at) where state = 'VALIDATED';

-- Each save of a part: the highest revision holds, the others tell who wrote what.
create table call_preparation_part (
    call_id  uuid not null references call_preparation,
    part     text not null,
    revision int not null check (revision > 0),
    typed    jsonb not null,
    saved_at timestamptz not null,
    saved_by uuid not null,
    primary key (call_id, part, revision)
);

-- What somebody typed in the form of a call to try it: no application.
create table call_trial (
    call_id  uuid not null references call_preparation,
    person   uuid not null,
    answers  jsonb not null,
    typed_at timestamptz not null,
    primary key (call_id, person)
);
