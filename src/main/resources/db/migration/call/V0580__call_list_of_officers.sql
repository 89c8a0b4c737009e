-- The list of those who prepare calls: by state, in the order of the last change, and by stage.
create index call_preparation_by_state on call_preparation (state, changed_at, code);
create index call_by_change on call_for_projects (changed_at, code);
create index call_by_closing on call_for_projects (closes_at);
create index call_cancelled on call_for_projects (changed_at, code) where cancelled_at is not null;
