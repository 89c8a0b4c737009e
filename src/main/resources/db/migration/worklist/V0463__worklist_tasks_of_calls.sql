-- A task may be about a call and no application.
alter table work_item alter column application_id drop not null;
