-- Files beside a form: lists that questions choose from or look into, and pictures and sounds of its labels. They are of the
-- instrument and not of a person, so they lie in the clear; fixed as soon as the version they belong to is.
create table instrument.form_file (
    version_id uuid    not null references instrument.instrument_version on delete cascade,
    name       text    not null check (length(name) between 1 and 120 and name !~ '[/\\[:cntrl:]]'),
    media_type text    not null,
    items      integer not null default 0,
    content    bytea   not null check (octet_length(content) <= 10000000),
    primary key (version_id, name)
);
alter table instrument.form_file alter column content set storage external;

create function instrument.refuse_file_change() returns trigger language plpgsql as $$
begin
    if exists (select from instrument.instrument_version
               where id in (new.version_id, old.version_id) and state <> 'DRAFT') then
        raise exception 'the files of a published version never change';
    end if;
    return coalesce(new, old);
end $$;

create trigger published_never_changes before insert or update or delete on instrument.form_file
    for each row execute function instrument.refuse_file_change();
