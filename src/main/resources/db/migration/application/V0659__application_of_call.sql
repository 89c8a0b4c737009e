-- Those whom the cancellation of a call concerns, drafts and submitted alike.
create index application_of_call on application (call_id, id) where abandoned_at is null;
