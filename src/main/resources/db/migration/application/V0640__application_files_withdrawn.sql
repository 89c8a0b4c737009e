-- Who took a file out of a draft, and which files the antivirus took out later.
alter table attachment add column removed_by uuid;
alter table attachment add column withdrawn_at timestamptz;
alter table attachment add column infected_with text;
