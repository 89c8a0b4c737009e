-- Messages are forgotten some time after their delivery.
create index kept_message_delivered on kept_message (delivered_at) where delivered_at is not null;
create index kept_message_undelivered on kept_message (received_at) where delivered_at is null;
