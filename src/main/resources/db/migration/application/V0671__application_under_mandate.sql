-- The mandate under which an agent filled in or submitted the application last.
alter table application add column mandate_id uuid;
