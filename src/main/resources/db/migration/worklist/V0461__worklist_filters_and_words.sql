create extension if not exists unaccent;

-- The words of a text, as a search finds them: stems of French, with and without accents, so that who
-- types none finds the same, and whole words, whose beginning is enough. Positions are not kept.
create function work_words(said text) returns tsvector language sql stable as $$
    select array_to_tsvector(coalesce(array_agg(distinct lexeme), '{}'))
    from (select unaccent(lexeme) as lexeme from unnest(to_tsvector('french', said))
          union select lexeme from unnest(to_tsvector('french', unaccent(said)))
          union select lexeme from unnest(to_tsvector('simple', unaccent(said)))) as every
    where lexeme <> ''
$$;

-- What finds one typed word, of letters and digits only; null for one that says nothing ("de", "la").
create function work_asked(word text) returns tsquery language sql stable as $$
    select string_agg(quote_literal(lexeme), ' | ')::tsquery
    from (select unaccent(lexeme) as lexeme from unnest(to_tsvector('french', word))
          union select lexeme from unnest(to_tsvector('french', unaccent(word)))) as every
$$;

-- The same for a word that may be only the beginning of one, if it has three letters.
create function work_begun(word text) returns tsquery language sql stable as $$
    select case when length(word) < 3 then work_asked(word)
                else work_asked(word) || (quote_literal(unaccent(word)) || ':*')::tsquery end
$$;

alter table work_item
    -- INSEE codes of where the applicant has its seat.
    add column commune        text,
    add column arrondissement text,
    add column labels         uuid[] not null default '{}',
    -- When the task opened, or came to somebody by another's hand: who read it before has not.
    add column changed_at     timestamptz,
    add column words          tsvector;

update work_item set changed_at = opened_at, words = work_words(search);

alter table work_item
    alter column changed_at set not null,
    alter column words set not null,
    drop column search;

create index work_item_words on work_item using gin (words) with (fastupdate = off)
    where ended_at is null;
create index work_item_by_label on work_item using gin (labels) with (fastupdate = off)
    where ended_at is null;
create index work_item_by_arrondissement
    on work_item (tray_id, arrondissement, due_at, task_id) where ended_at is null;
create index work_item_by_commune
    on work_item (commune, due_at, task_id, tray_id) where ended_at is null;
-- All that the orders of the list need: the tasks of a person are found without reading their rows.
drop index work_item_of_person;
create index work_item_of_person on work_item (assignee, due_at, task_id)
    include (tray_id, opened_at, amount_asked)
    where ended_at is null and assignee is not null;
-- What nobody has taken yet.
create index work_item_free on work_item (tray_id, due_at, task_id)
    where ended_at is null and assignee is null;

-- The labels that a dossier bears, for the tasks that it will have.
create table work_label (
    application_id uuid primary key,
    labels         uuid[] not null
);

-- Who has ever held tasks of a tray: the choices of the filter.
create table work_tray_holder (
    tray_id   integer not null references work_tray,
    person_id uuid not null,
    name      text not null collate "fr-x-icu",
    primary key (tray_id, person_id)
);

insert into work_tray_holder (tray_id, person_id, name)
select distinct on (tray_id, assignee) tray_id, assignee, assignee_name from work_item
where assignee is not null and assignee_name is not null;

-- What a person has opened; forgotten when the task ends.
create table work_item_read (
    task_id   text not null references work_item on delete cascade,
    person_id uuid not null,
    read_at   timestamptz not null,
    primary key (task_id, person_id)
);

-- The filters that a person last set, found again without asking.
create table work_filter_kept (
    person_id uuid primary key,
    query     text not null
);

-- Filters kept under a name, for oneself or for one's service.
create table work_view (
    id         uuid primary key,
    owner      uuid not null,
    authority  text not null,
    service    text not null,
    name       text not null collate "fr-x-icu",
    query      text not null,
    shared     boolean not null,
    created_at timestamptz not null,
    constraint one_view_of_a_name unique (owner, name)
);

create index work_view_of_service on work_view (authority, service) where shared;
