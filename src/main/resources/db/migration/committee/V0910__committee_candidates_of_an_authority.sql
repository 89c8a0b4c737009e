-- Who is asked for the money: a committee examines the requests to its own authority only. Unknown
-- of what was offered before; each request itself says it when it is put on an agenda.
alter table committee_candidate add column authority text;

drop index committee_candidate_call;
create index committee_candidate_call on committee_candidate (call_id, authority, number);
create index committee_candidate_application on committee_candidate (application_id);
