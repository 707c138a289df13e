-- Two custodians may let a study go beyond the soft limits of its ledger. What was asked, by whom and who agreed stays.
create table analysis.allowance (
    id         uuid primary key,
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
create unique index allowance_standing on analysis.allowance (study) where agreed is not false;

select access.guard('analysis.allowance', 'false');
select access.border('analysis.allowance', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy read on analysis.allowance for select
    using (study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
