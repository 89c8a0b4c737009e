-- A file sent to many is kept once, and goes with many messages.
alter table dossier_message_file
    drop constraint dossier_message_file_document_id_key,
    add constraint dossier_message_file_once unique (document_id, message_id);
