-- The journal is sealed in batches, each chained to the one before: who could get past the triggers could still
-- not change, remove or slip in an entry unseen. An entry committed late goes into the next seal.
alter table audit_entry drop column written_by;

create table audit_seal (
    id            bigint      primary key,
    sealed_at     timestamptz not null,
    entries       integer     not null,
    last_entry    bigint      not null,
    previous_hash bytea       not null,
    hash          bytea       not null
);

create table audit_sealed_entry (
    entry_id bigint primary key,
    seal_id  bigint not null
);

create index audit_sealed_entry_seal on audit_sealed_entry (seal_id, entry_id);

create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function refuse_change_of_journal();

create trigger audit_sealed_entry_append_only before update or delete on audit_sealed_entry
    for each row execute function refuse_change_of_journal();

-- What a seal covers of an entry: everything.
create function audit_entry_digest(e audit_entry) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(
        e.id, extract(epoch from e.happened_at), e.actor_kind, e.actor, e.actor_name, e.origin, e.action,
        e.object_kind, e.object_id, e.before_state, e.after_state, e.reason)::text, 'UTF8'))
$$;
