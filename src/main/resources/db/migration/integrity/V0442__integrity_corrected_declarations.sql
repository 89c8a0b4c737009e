-- A declaration may be corrected or made worse later: another is added, none is changed. Whoever has
-- once declared what bars them stays barred.
alter table interest_declaration add column number int not null default 1 check (number > 0);

alter table interest_declaration drop constraint interest_declaration_pkey;

alter table interest_declaration add primary key (application_id, person_id, number);
