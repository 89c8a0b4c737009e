create table authority (
    code text primary key,
    name text collate "fr-x-icu" not null,
    siret char(14),
    kind text not null,
    address text not null
);

create table authority_service (
    authority text not null references authority (code),
    code text not null,
    name text collate "fr-x-icu" not null,
    address text not null,
    email text not null,
    telephone text not null,
    primary key (authority, code)
);

create table service_function (
    authority text not null,
    service text not null,
    function text not null,
    -- Absent: for every scheme, in every territory.
    scheme text,
    territory text,
    foreign key (authority, service) references authority_service (authority, code),
    unique nulls not distinct (authority, function, scheme, territory, service)
);

create table signatory_delegation (
    id bigint generated always as identity primary key,
    person_id uuid not null,
    authority text not null,
    service text not null,
    function text not null,
    scheme text,
    capacity text not null,
    reference text not null,
    ceiling numeric(15, 2),
    valid_from date not null,
    valid_until date,
    foreign key (authority, service) references authority_service (authority, code),
    unique nulls not distinct (person_id, authority, function, scheme, reference)
);
