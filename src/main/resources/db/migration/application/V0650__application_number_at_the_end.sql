-- The number is taken last, since all who deposit for a scheme wait for it one after the other. So
-- a dossier has its number at the end of the transaction, no longer at each statement.

alter table application drop constraint submitted_has_number;

create function require_number_when_submitted() returns trigger language plpgsql as $$
begin
    if exists (select from application
               where id = new.id and (number is null) <> (submitted_at is null)) then
        raise exception 'application % is submitted without a number, or numbered unsubmitted', new.id
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger submitted_has_number
    after insert or update of number, submitted_at on application
    deferrable initially deferred
    for each row when ((new.number is null) <> (new.submitted_at is null))
    execute function require_number_when_submitted();
