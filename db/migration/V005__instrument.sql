-- Questionnaires: the workbook as it was handed in and the form made of it. Once published, a version never changes.
create schema if not exists instrument;

create table instrument.instrument_version (
    id           uuid primary key,
    form_id      text        not null check (length(form_id) between 1 and 64),
    version      text        not null check (length(version) between 1 and 40),
    titles       jsonb       not null,
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    content_hash bytea       not null unique check (length(content_hash) = 32),
    workbook     bytea       not null,
    xform        bytea       not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz,
    unique (form_id, version),
    check ((state = 'DRAFT') = (published_at is null))
);

create function instrument.refuse_change() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and new.state = 'CLOSED'
       and (new.id, new.form_id, new.version, new.titles, new.content_hash, new.workbook, new.xform, new.created_at, new.published_at)
           is not distinct from
           (old.id, old.form_id, old.version, old.titles, old.content_hash, old.workbook, old.xform, old.created_at, old.published_at) then
        return new;
    end if;
    raise exception 'a published instrument version never changes';
end $$;

create trigger published_never_changes before update or delete on instrument.instrument_version
    for each row execute function instrument.refuse_change();
