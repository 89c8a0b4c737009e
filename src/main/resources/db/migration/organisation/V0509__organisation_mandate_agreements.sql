-- Where somebody administers the organisation, a mandate holds once that person agreed to it.
alter table mandate add column confirmed_at timestamptz, add column confirmed_by uuid;
update mandate set confirmed_at = given_at;
