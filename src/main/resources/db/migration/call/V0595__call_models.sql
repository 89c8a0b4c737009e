-- Files to fill in that a call offers for its documents; the bytes are in the vault.
create table call_model (
    call_id     uuid not null references call_for_projects (id),
    code        text not null,
    document_id uuid not null,
    file_name   text not null,
    sha256      char(64) not null,
    primary key (call_id, code)
);
