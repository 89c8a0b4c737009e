-- A request for documents is over once what it is about was decided, withdrawn or discontinued: it
-- awaits nothing, and does not count any more among those that a service keeps sending.

alter table document_request add column over boolean not null default false;

create index document_request_under_way on document_request (application_id) where not over;
