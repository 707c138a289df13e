-- The key of a study is replaced: since when, and how much the old one still wraps (null until it was counted).
alter table crypto.keyset add column turning_since timestamptz;
alter table crypto.keyset add column under_old bigint check (under_old >= 0);
alter table crypto.keyset add check (turning_since is not null or under_old is null);

-- An administrator asks for a new key of a study, a custodian of it answers.
create table platform.key_rotation (
    id         uuid        primary key,
    study_id   uuid        not null references study.study,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    agreed     boolean,
    check (num_nulls(decided_by, decided_at, agreed) in (0, 3)),
    -- nobody agrees with themselves, whichever role they have by then
    check (agreed is not true or decided_by <> asked_by)
);
create unique index key_rotation_waiting on platform.key_rotation (study_id) where agreed is null;

select access.guard('platform.key_rotation', 'false');
select access.border('platform.key_rotation',
    '(select access.acting_role()) = ''ADMIN'' or study_id = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy administrators_ask on platform.key_rotation as restrictive for insert
    with check ((select access.acting_role()) = 'ADMIN' and asked_by = (select access.acting()));
create policy custodians_decide on platform.key_rotation as restrictive for update
    using ((select access.sees_all()))
    with check ((select access.acting_role()) = 'CUSTODIAN' and decided_by = (select access.acting()));
