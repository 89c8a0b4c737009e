-- Who did what, on which object, from where and why. Append-only: the database itself refuses anything else.
create table audit_entry (
    id           bigint generated always as identity primary key,
    happened_at  timestamptz not null,
    actor_kind   text        not null,
    actor        uuid,
    actor_name   text        not null,
    origin       text,
    action       text        not null,
    object_kind  text        not null,
    object_id    text        not null,
    before_state jsonb,
    after_state  jsonb,
    reason       text,
    -- the writing transaction: the seal takes only entries that no running transaction may still precede
    written_by   xid8        not null default pg_current_xact_id()
);

create index audit_entry_object on audit_entry (object_kind, object_id, id);
create index audit_entry_actor on audit_entry (actor, id) where actor is not null;

create function refuse_change_of_journal() returns trigger language plpgsql as $$
begin
    raise exception 'the audit journal is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_journal();

create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change_of_journal();
