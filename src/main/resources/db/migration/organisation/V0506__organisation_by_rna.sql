-- An officer finds an association by the number that its paper bears.
create index organisation_by_rna on organisation (rna) where rna is not null;
