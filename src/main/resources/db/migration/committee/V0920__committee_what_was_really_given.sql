-- Whether the outcome of an item was given to its request: one that was withdrawn meanwhile gets none.
alter table committee_item add column given boolean not null default false;
update committee_item set given = true where sent_at is not null and outcome is not null;
