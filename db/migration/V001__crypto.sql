-- Keys as they lie in the database: never in the clear, each bound to its purpose and scope.
create schema crypto;

-- The root key itself is never here; its id says which key opens what follows.
create table crypto.root (
    single     boolean primary key default true check (single),
    key_id     text        not null check (key_id ~ '^[0-9a-f]{4}(-[0-9a-f]{4}){3}$'),
    created_at timestamptz not null default now()
);
insert into crypto.root (key_id) values ('${rootKeyId}');

create table crypto.keyset (
    id         text primary key check (id = purpose || '.' || scope),
    purpose    text        not null check (purpose in ('content', 'blind', 'vintage')),
    scope      text        not null check (scope <> ''),
    version    integer     not null default 1 check (version > 0),
    status     text        not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRED')),
    wrapped    bytea       not null,
    canary     bytea       not null,
    created_at timestamptz not null default now()
);

-- Which study and label the secret of a vintage was made for; the seal shows when somebody edits them.
create table crypto.vintage (
    id     uuid primary key,
    study  text  not null,
    label  text  not null,
    keyset text  not null references crypto.keyset on delete cascade,
    seal   bytea not null
);
