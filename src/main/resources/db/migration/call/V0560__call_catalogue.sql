-- What the public catalogue finds calls by. A place alone is covered by the call; with a tilde
-- before it, only a part of it is.
alter table call_for_projects
    add column changed_at      timestamptz not null default now(),
    add column themes          text[] not null default '{}',
    add column applicant_kinds text[] not null default '{}',
    add column places          text[] not null default '{}',
    add column search          tsvector not null default ''::tsvector,
    -- A call without a form is announced: nobody can apply yet, whatever its dates.
    add column deposits_from   timestamptz not null
        generated always as (case when form_version > 0 then opens_at else 'infinity' end) stored,
    add column deposit_period  tstzrange not null
        generated always as (tstzrange(opens_at, closes_at, '[]')) stored;

-- The lists, page by page (what is not closed is little); then one index for each filter.
drop index call_for_projects_closing;
drop index call_for_projects_place;
create index call_public_by_closing on call_for_projects (closes_at, code)
    where published_at is not null and classification = 'PUBLIC';
create index call_public_by_change on call_for_projects (changed_at, code)
    where published_at is not null and classification = 'PUBLIC';
create index call_public_by_scheme on call_for_projects (scheme, closes_at, code)
    where published_at is not null and classification = 'PUBLIC';
create index call_by_theme on call_for_projects using gin (themes);
create index call_by_applicant_kind on call_for_projects using gin (applicant_kinds);
create index call_by_place on call_for_projects using gin (places);
create index call_by_word on call_for_projects using gin (search);
create index call_by_deposit_period on call_for_projects using gist (deposit_period);
