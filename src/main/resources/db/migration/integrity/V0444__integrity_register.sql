-- The register as a file is read in the order of opening, awaited and decided together.
create index interest_conflict_register on interest_conflict (authority, opened_at, id);

-- Those of before get the place of their dossier at start; their link is that of the declaration that took the person off.
create index interest_conflict_unplaced on interest_conflict (id) where reference = '';

update interest_conflict c
set nature = d.nature
from interest_declaration d
where c.reference = '' and d.application_id = c.application_id and d.person_id = c.person_id and d.number = c.declaration;

-- A decision that a later one replaced.
create table interest_ruling_before (
    conflict_id   uuid not null references interest_conflict on delete cascade,
    choice        text not null check (choice in ('RECUSE', 'REASSIGN', 'NO_ACTION')),
    reason        text not null,
    decided_by    uuid,
    reassigned_to uuid,
    decided_at    timestamptz not null,
    primary key (conflict_id, decided_at)
);
