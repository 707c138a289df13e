create schema if not exists analysis;

create table analysis.vintage (
    id            uuid primary key,
    study         uuid        not null,
    study_code    text        not null,
    label         text        not null check (label ~ '^[0-9]{4}-[0-9]+$'),
    cut_at        timestamptz not null,
    cut_by        text        not null,
    sigma         smallint    not null check (sigma between 3 and 8),
    noisy_persons integer     not null,
    members       bytea       not null,
    unique (study, label)
);
comment on column analysis.vintage.members is 'sealed: which records in which state, sorted, so that no row of a column can be told from it';

create table analysis.vintage_variable (
    vintage  uuid    not null references analysis.vintage,
    name     text    not null,
    position integer not null,
    question text    not null,
    kind     text    not null check (kind in ('KEY', 'SENSITIVE', 'OTHER')),
    label    jsonb   not null,
    made     text    not null,
    codes    jsonb   not null,
    primary key (vintage, name)
);

create table analysis.vintage_column (
    vintage  uuid  not null,
    variable text  not null,
    sealed   bytea not null,
    primary key (vintage, variable),
    foreign key (vintage, variable) references analysis.vintage_variable
);
-- sealed bytes do not compress: do not try
alter table analysis.vintage_column alter column sealed set storage external;

create table analysis.released_marginal (
    id          uuid primary key,
    vintage     uuid        not null references analysis.vintage,
    variables   text[]      not null check (cardinality(variables) between 1 and 3),
    released_at timestamptz not null,
    released_by text        not null,
    unique (vintage, variables)
);

create table analysis.released_cell (
    marginal uuid    not null references analysis.released_marginal,
    position integer not null,
    codes    text[]  not null,
    y        integer not null,
    primary key (marginal, position)
);
