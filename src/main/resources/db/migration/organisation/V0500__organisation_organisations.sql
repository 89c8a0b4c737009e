create table organisation (
    id uuid primary key,
    siret text not null unique check (siret ~ '^\d{14}$'),
    rna text,
    name text not null collate "fr-x-icu",
    nature text not null,
    address text not null,
    commune text,
    verified boolean not null,
    representative_name text,
    representative_function text,
    created_at timestamptz not null
);
