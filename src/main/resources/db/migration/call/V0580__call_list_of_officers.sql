-- The list of those who prepare calls: by state, and in the order of the last change, which is also
-- that of the feed of public calls.
create index call_preparation_by_state on call_preparation (state, changed_at, code);
create index call_by_change on call_for_projects (changed_at, code);
drop index call_public_by_change;
create index call_cancelled on call_for_projects (changed_at, code) where cancelled_at is not null;
