-- Where the log had got to, signed: what was changed before a signed line no longer fits its signature.
alter table crypto.keyset drop constraint keyset_purpose_check;
alter table crypto.keyset add constraint keyset_purpose_check
    check (purpose in ('content', 'blind', 'vintage', 'audit'));

create table audit.checkpoint (
    number    bigint primary key check (number > 0), -- without gaps, and signed with the rest
    seq       bigint      not null unique check (seq > 0),
    at        timestamptz not null,
    hash      bytea       not null check (length(hash) = 32),
    signature bytea       not null
);

create or replace function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger checkpoint_is_append_only before update or delete on audit.checkpoint
    for each row execute function audit.refuse();
create trigger checkpoint_is_never_emptied before truncate on audit.checkpoint
    for each statement execute function audit.refuse();
