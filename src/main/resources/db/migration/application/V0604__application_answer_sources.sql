-- Where a proposed answer comes from, until somebody has looked at it and saved it.
alter table application_answer add column source text;
