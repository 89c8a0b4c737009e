-- Where one POST ends the subscription that a mail comes from (RFC 8058).
alter table outgoing_message add column unsubscribe text;
