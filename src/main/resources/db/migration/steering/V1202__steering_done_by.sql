-- Who did a task, whether they had taken it first or not.
alter table task_progress add column done_by uuid;
update task_progress set done_by = assignee where completed;
