-- Who at the OpenID provider an account belongs to: a keyed hash of the provider's address and its name for the person.
create table access.openid_link (
    account_id uuid primary key references access.account,
    issuer     text not null check (length(issuer) between 1 and 500),
    subject    bytea not null unique check (length(subject) = 32),
    since      timestamptz not null default now()
);
