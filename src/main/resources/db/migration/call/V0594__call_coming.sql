-- Calls to come, in the list of those who prepare them.
create index call_by_first_deposit on call_for_projects (deposits_from, closes_at)
  where cancelled_at is null;
