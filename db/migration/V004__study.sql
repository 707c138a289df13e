create schema if not exists study;

create table study.study (
    id         uuid primary key,
    code       text        not null unique check (code ~ '^[A-Z0-9]{2,12}$'),
    name       text        not null check (length(name) between 1 and 200),
    form_id    text        not null,
    created_at timestamptz not null default now()
);
