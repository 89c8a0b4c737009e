-- Mails that hold a secret for their reader alone: what they say is erased once they are sent.
alter table outgoing_message add column secret boolean not null default false;
