-- The power by which the signatory of the application acted, who is not the legal representative.
alter table application add column power_id uuid;
