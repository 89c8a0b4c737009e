-- Who may see and answer a restricted call: the organisations that the service invited.
create table call_invitation (
    call_id uuid not null references call_for_projects (id),
    siret   text not null,
    primary key (call_id, siret)
);
