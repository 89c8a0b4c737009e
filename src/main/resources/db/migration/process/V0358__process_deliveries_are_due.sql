-- Deliveries were planned without a date, and the engine takes what is due by its date: they waited.
update act_ru_job set duedate_ = create_time_
where handler_type_ = 'deliver-kept-message' and duedate_ is null;
