-- When the substitute was told that the absence begins. Those already begun have been seen in lists.
alter table absence add column told_at timestamptz;
update absence set told_at = now() where from_day <= current_date;

create index absence_to_tell on absence (from_day, id)
    where told_at is null and cancelled_at is null;
