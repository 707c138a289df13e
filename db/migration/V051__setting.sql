-- What administrators changed while the installation runs: the newest line of a name is in force, the others are its history.
create table access.setting_change (
    number     bigint generated always as identity primary key,
    at         timestamptz not null default now(),
    name       text not null,
    before     text not null,
    value      text not null,
    account_id uuid not null references access.account
);
create index setting_change_name on access.setting_change (name, number desc);
