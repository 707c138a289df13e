-- Passkeys of accounts: what a device said when it made one, and the key that checks its signatures.
create table access.passkey (
    id              bytea primary key check (length(id) between 1 and 1023),
    account_id      uuid not null references access.account,
    label           text not null check (length(label) between 1 and 80),
    public_key      bytea not null,
    attestation     bytea not null,
    client_data     bytea not null,
    signature_count bigint not null,
    verified        boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text not null,
    created         timestamptz not null,
    last_used       timestamptz not null
);
create index passkey_account on access.passkey (account_id);
