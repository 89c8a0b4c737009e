-- How an application came, and those received on paper: an officer enters them, and they count from the
-- day the paper came.
alter table application
    add column channel text not null default 'WEB' check (channel in ('WEB', 'PAPER'));

create table paper_application (
    application_id uuid primary key references application (id),
    document_id    uuid not null,
    sha256         char(64) not null,
    entered_by     uuid not null,
    entered_at     timestamptz not null,
    signer         text not null,
    received_on    date not null,
    received_time  time,
    postmarked_on  date,
    email          text not null default '',
    postal_address text not null default '',
    posted_on      date,
    posted_by      uuid
);

-- What is left to do with papers: few rows among all applications.
create index application_papers on application (changed_at desc, id) where channel = 'PAPER';
