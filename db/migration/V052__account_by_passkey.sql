-- Whoever took the account up with a passkey may sign in without a password.
alter table access.account
    add column by_passkey boolean not null default false,
    drop constraint account_check,
    add constraint some_way_in check (state <> 'ACTIVE' or password_hash is not null or by_passkey);
