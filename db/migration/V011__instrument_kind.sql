-- What a questionnaire was handed in as. The column "workbook" keeps that file as it was, whatever its kind.
alter table instrument.instrument_version
    add column kind text not null default 'XLSX'
        check (kind in ('XLSX', 'XLS', 'ODS', 'CSV', 'ZIPPED_CSV', 'XFORM'));

-- By content and not by column: what later migrations add to a version is guarded too.
create or replace function instrument.refuse_change() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and new.state = 'CLOSED' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state' then
        return new;
    end if;
    raise exception 'a published instrument version never changes';
end $$;
