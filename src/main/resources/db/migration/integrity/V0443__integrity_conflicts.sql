-- A declared interest that takes a person off a dossier, until the ethics officer decides otherwise.
create table interest_conflict (
    id             uuid primary key,
    application_id uuid not null,
    person_id      uuid not null,
    declaration    int not null,
    nature         text not null,
    reference      text not null,
    authority      text not null,
    scheme         text not null,
    territory      text not null,
    service        text,
    opened_at      timestamptz not null,
    tasks          text[] not null default '{}',
    choice         text check (choice in ('RECUSE', 'REASSIGN', 'NO_ACTION')),
    reason         text,
    decided_by     uuid,
    reassigned_to  uuid,
    decided_at     timestamptz,
    check ((choice is null) = (decided_at is null)),
    check ((choice is null) = (reason is null))
);

-- Whoever is barred is barred once; a link declared after a decision without effect opens another.
create unique index interest_conflict_barring on interest_conflict (application_id, person_id)
    where choice is distinct from 'NO_ACTION';

create index interest_conflict_of_dossier on interest_conflict (application_id, person_id);

create index interest_conflict_awaited on interest_conflict (authority, opened_at, id)
    where choice is null;

create index interest_conflict_decided on interest_conflict (authority, decided_at, id)
    where choice is not null;

-- Those of before stay barred, as they were told.
insert into interest_conflict
    (id, application_id, person_id, declaration, nature, reference, authority, scheme, territory, opened_at, choice,
     reason, decided_at)
select gen_random_uuid(), application_id, person_id, min(number), min(nature), '', '', '', '', min(declared_at),
       'RECUSE', 'Déport né de la déclaration.', min(declared_at)
from interest_declaration
where outcome = 'RECUSE'
group by application_id, person_id;
