-- One request per funder: an authority that has several funds decides on each by itself.
alter table funding_request add column fund text not null default '';
alter table funding_request drop constraint funding_request_application_id_authority_key;
alter table funding_request
    add constraint one_request_per_fund unique (application_id, authority, fund);
