create extension if not exists pg_trgm;

-- The list of all dossiers that agents look through, the last submitted first.
create index application_by_submission on application (submitted_at desc, id desc)
    where submitted_at is not null and abandoned_at is null;

-- The words that they look for: small letters without accents, as the query writes it.
create index application_words on application using gin ((
        replace(translate(lower(title || ' ' || coalesce(number, '') || ' ' || organisation_name),
            'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), 'œ', 'oe')) gin_trgm_ops)
    where submitted_at is not null and abandoned_at is null;
