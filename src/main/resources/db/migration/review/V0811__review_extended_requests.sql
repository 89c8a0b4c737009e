-- More time for a request for documents: once, whoever asks for it.

create table document_extension (
    request_id   uuid primary key references document_request,
    limit_before date not null,
    limit_after  date not null check (limit_after > limit_before),
    reason       text not null,
    by_applicant boolean not null,
    given_by     uuid not null,
    given_at     timestamptz not null
);
