-- A file may come with a word about it.
alter table document_request_item drop constraint document_request_item_check;
