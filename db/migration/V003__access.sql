-- Who may come in: accounts with one role each, the sites they work at, one-time links, and what waits for a custodian.
create schema if not exists access;

create table access.site (
    id      uuid primary key,
    name    text not null check (length(name) between 1 and 80),
    created timestamptz not null default now()
);
create unique index site_name on access.site (lower(name));

create table access.account (
    id            uuid primary key,
    sign_in_name  text not null unique check (sign_in_name = lower(sign_in_name)),
    display_name  text not null check (length(display_name) between 1 and 80),
    password_hash text,
    role          text not null check (role in ('INTERVIEWER', 'RESEARCHER', 'CUSTODIAN', 'ADMIN')),
    site_id       uuid references access.site,
    state         text not null check (state in ('ASKED', 'INVITED', 'ACTIVE', 'DISABLED')),
    language      text not null check (language in ('en', 'ko')),
    epoch         integer not null,
    created       timestamptz not null,
    last_sign_in  timestamptz,
    custodian_once boolean not null default false,
    check (state <> 'ACTIVE' or password_hash is not null),
    check (role <> 'INTERVIEWER' or site_id is not null)
);

-- The first sign-in of an installation needs no account; an enrolment belongs to one. Only hashes are kept.
create table access.link (
    hash       bytea primary key check (length(hash) = 32),
    account_id uuid references access.account,
    expires    timestamptz not null,
    used       timestamptz
);
create index link_account on access.link (account_id);

-- What an administrator may not do alone: a custodian answers.
create table access.custodian_request (
    id         uuid primary key,
    account_id uuid not null references access.account,
    kind       text not null check (kind in ('GRANT', 'RESET')),
    asked_by   uuid not null references access.account,
    asked      timestamptz not null,
    decided_by uuid references access.account,
    decided    timestamptz,
    granted    boolean,
    check ((decided is null) = (decided_by is null) and (decided is null) = (granted is null)),
    check (decided_by <> asked_by)
);
create unique index custodian_request_waiting on access.custodian_request (account_id) where decided is null;
