-- The log of acts: append-only, gap-free, each row carrying the hash of the one before.
create schema if not exists audit;

create table audit.event (
    seq       bigint primary key check (seq > 0),
    at        timestamptz not null,
    actor     text not null check (actor <> ''),
    role      text,
    session   text,
    action    text not null check (action ~ '^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$'),
    subject   text not null,
    outcome   text not null,
    details   text not null,
    prev_hash bytea not null check (length(prev_hash) = 32),
    hash      bytea not null check (length(hash) = 32)
);

create index event_subject on audit.event (subject, seq);

-- One row: the end of the chain. Locking it is what makes the numbers gap-free.
create table audit.head (
    sole boolean primary key default true check (sole),
    seq  bigint not null,
    hash bytea not null
);

insert into audit.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.event is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only before update or delete on audit.event
    for each row execute function audit.refuse();
create trigger event_is_never_emptied before truncate on audit.event
    for each statement execute function audit.refuse();
