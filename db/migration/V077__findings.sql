-- Pages that researchers arrange from text and from tables of one vintage. A page names tables and holds no number.
create table analysis.findings (
    id         uuid primary key,
    study      uuid        not null,
    vintage    uuid        not null references analysis.vintage,
    version    integer     not null check (version > 0),
    title_en   text        not null check (length(title_en) <= 200),
    title_ko   text        not null check (length(title_ko) <= 200),
    blocks     jsonb       not null,
    changed_by uuid        not null,
    changed_at timestamptz not null
);
create index findings_newest on analysis.findings (changed_at desc, id);

select access.guard('analysis.findings', 'false');
select access.border('analysis.findings',
    'study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = ''RESEARCHER''');
create policy read on analysis.findings for select
    using (study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'CUSTODIAN');
