-- What a clock is counted from, and on which day a decision extended it.
alter table legal_clock add column starts_from text not null default 'RECEIPT';
update legal_clock set starts_from = 'ACKNOWLEDGEMENT' where kind = 'SILENCE' and period = 'P8M';
update legal_clock set starts_from = 'NOTIFICATION' where kind in ('APPEAL', 'PAYMENT');
alter table legal_clock alter column starts_from drop default;

alter table legal_clock add column extended_on date;
-- The day is not known: the eve of the start keeps the sum of an earlier extension, which counted all requests since the start.
update legal_clock set extended_on = started_on - 1 where extended_to is not null;
alter table legal_clock add constraint extension_has_its_day check ((extended_to is null) = (extended_on is null));
