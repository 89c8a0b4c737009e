-- Two people who change an organisation at the same time are told of each other.
alter table organisation add column revision int not null default 0;
