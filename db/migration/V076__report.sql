-- What a red team made of a vintage, beside what its study had told by then. Kept as it was; never changes (see grants.sql).
create table release.report (
    id        uuid primary key,
    study     uuid        not null,
    vintage   uuid        not null references analysis.vintage,
    made_by   uuid        not null,
    made_at   timestamptz not null,
    seed      bigint      not null,
    tables    integer     not null,
    cells     integer     not null,
    low       integer     not null check (low between 0 and cells),
    presence  double precision not null check (presence between 0.5 and 1),
    findings  jsonb       not null,
    questions jsonb       not null,
    held      boolean     not null,
    check (jsonb_array_length(findings) > 0),
    -- one attack that beat its bound fails the whole
    check (held = not jsonb_path_exists(findings, '$[*] ? (@.held != true)')),
    unique (id, vintage, held)
);
create index report_vintage on release.report (vintage, made_at);

select access.guard('release.report', 'false');
select access.border('release.report', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy own_name on release.report as restrictive for insert
    with check ((select access.acting_role()) = 'SYSTEM' or made_by = (select access.acting()));
