-- The second step of signing in: the secret of an authenticator app, sealed, and recovery codes, of which only keyed hashes are kept.
create table access.second_factor (
    account_id uuid primary key references access.account,
    revision   bigint not null check (revision > 0),
    keyset     text not null,
    key        bytea not null,
    secret     bytea not null,
    last_step  bigint not null,
    since      timestamptz not null default now()
);

create table access.recovery_code (
    account_id uuid not null references access.account,
    hash       bytea not null check (length(hash) = 32),
    used       timestamptz,
    primary key (account_id, hash)
);
