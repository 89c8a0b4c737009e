-- Who did which task is known from the task list.
drop table completed_task;
