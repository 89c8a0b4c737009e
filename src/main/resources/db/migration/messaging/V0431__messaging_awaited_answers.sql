-- The service waits for the applicant's answer to this message: until one comes, or it says not to.
create table awaited_answer (
    application_id uuid primary key,
    message_id     uuid not null references dossier_message,
    asked_at       timestamptz not null,
    asked_by_name  text not null
);
