-- Who made, published and closed a version, and why; and the disclosure classes that a custodian confirmed for it.
alter table instrument.instrument_version
    add column created_by   uuid not null default '00000000-0000-0000-0000-000000000000',
    add column published_by uuid,
    add column note         text not null default '' check (length(note) <= 1000),
    add column closed_by    uuid,
    add column closed_at    timestamptz,
    add constraint published_with_a_note check (published_by is null or length(btrim(note)) > 0),
    add constraint closed_by_somebody check (closed_by is null or state = 'CLOSED');

-- By content and not by column: what later migrations add to a version is guarded too.
create or replace function instrument.refuse_change() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and old.state = 'PUBLISHED' and new.state = 'CLOSED'
       and to_jsonb(new) - 'state' - 'closed_by' - 'closed_at' = to_jsonb(old) - 'state' - 'closed_by' - 'closed_at' then
        return new;
    end if;
    raise exception 'a published instrument version never changes';
end $$;

create table instrument.confirmed_class (
    version_id   uuid        not null references instrument.instrument_version on delete cascade,
    question     text        not null,
    class        text        not null check (class in ('DIRECT_IDENTIFIER', 'QUASI_IDENTIFIER', 'SENSITIVE', 'NON_SENSITIVE', 'OPEN_TEXT')),
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null default now(),
    primary key (version_id, question)
);

-- Gone with a draft that goes; otherwise as fixed as the version they belong to.
create function instrument.refuse_class_change() returns trigger language plpgsql as $$
begin
    if exists (select from instrument.instrument_version
               where id = coalesce(new.version_id, old.version_id) and state <> 'DRAFT') then
        raise exception 'the classes of a published version never change';
    end if;
    return coalesce(new, old);
end $$;

create trigger published_never_changes before insert or update or delete on instrument.confirmed_class
    for each row execute function instrument.refuse_class_change();
