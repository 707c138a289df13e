-- Two custodians may retire a vintage: its key is destroyed, its columns are deleted, what was released of it stays.
create table analysis.retirement (
    id         uuid primary key,
    vintage    uuid        not null references analysis.vintage,
    study      uuid        not null,
    reason     text        not null check (length(reason) between 1 and 500),
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    agreed     boolean,
    check (num_nulls(decided_by, decided_at, agreed) in (0, 3)),
    -- nobody agrees with themselves; who asked may take it back
    check (agreed is not true or decided_by <> asked_by)
);
create unique index retirement_standing on analysis.retirement (vintage) where agreed is not false;

select access.guard('analysis.retirement', 'false');
select access.border('analysis.retirement', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy read on analysis.retirement for select
    using (agreed and study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
create policy own_name_asks on analysis.retirement as restrictive for insert
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or asked_by = (select access.acting()));
create policy own_name_decides on analysis.retirement as restrictive for update
    using (true)
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or decided_by = (select access.acting()));

-- A column goes with its vintage only, and of a vintage that went nothing is counted.
create policy only_retired on analysis.vintage_column as restrictive for delete
    using (exists (select from analysis.retirement r where r.vintage = vintage_column.vintage and r.agreed));
create policy not_retired on analysis.released_marginal as restrictive for insert
    with check (not exists (select from analysis.retirement r where r.vintage = released_marginal.vintage and r.agreed));
