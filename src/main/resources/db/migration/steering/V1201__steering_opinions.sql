-- One line for each opinion asked: a late one that comes after all is counted once, and one that was
-- taken back is awaited no more. Of those counted so far, the numbers alone are known.
create table opinion_progress (
    id                 bigint generated always as identity primary key,
    funding_request_id uuid not null references request_progress,
    service            text not null,
    due_on             date,
    late               boolean not null default false,
    closed_at          timestamptz,
    outcome            text,
    constraint an_outcome_has_a_moment check ((closed_at is null) = (outcome is null)),
    constraint a_known_outcome check (outcome in ('GIVEN', 'LATE', 'WITHDRAWN'))
);

create index opinion_progress_of_request on opinion_progress (funding_request_id, service);

insert into opinion_progress (funding_request_id, service, late, closed_at, outcome)
select r.funding_request_id, '', n <= r.opinions_late, coalesce(r.opinions_at, now()),
       case when n <= r.opinions_late then 'LATE' else 'GIVEN' end
from request_progress r, generate_series(1, least(r.opinions_closed, r.opinions_asked)) as n;

-- Those still awaited, of a service that is not known: the next answer on the request closes one.
insert into opinion_progress (funding_request_id, service, late)
select r.funding_request_id, '', n <= r.opinions_late - r.opinions_closed
from request_progress r, generate_series(1, r.opinions_asked - r.opinions_closed) as n;

alter table request_progress
    drop column opinions_asked,
    drop column opinions_closed,
    drop column opinions_late;
