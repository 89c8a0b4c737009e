-- What an organisation asked for elsewhere is looked up for each request that is examined.
create index application_submitted_by_siret on application (siret, submitted_at desc)
    where submitted_at is not null;
