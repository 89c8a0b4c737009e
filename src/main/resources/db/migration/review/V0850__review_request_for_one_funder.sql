-- A request for documents is about the whole dossier, at its intake, or about one funding request
-- during its review. At most one of each is awaited at a time.
alter table document_request add column funding_request_id uuid;

drop index document_request_one_awaited;

create unique index document_request_one_awaited
    on document_request (application_id, coalesce(funding_request_id, application_id))
    where state = 'OPEN';
