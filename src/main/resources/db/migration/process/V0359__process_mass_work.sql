-- Jobs of steps that walk through many files, and what follows from them: done apart from the others.
create index act_idx_job_mass on act_ru_job (duedate_, id_) where priority_ < 0;
