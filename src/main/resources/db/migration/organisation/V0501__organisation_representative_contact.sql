alter table organisation
    add column representative_telephone text,
    add column representative_email text;
