-- A vintage is proposed by one custodian of the study and signed by another. What the preview counted is exact, so it is sealed, and forgotten
-- once the proposal is decided.
create table analysis.cut_proposal (
    id         uuid primary key,
    study      uuid        not null,
    documents  boolean     not null,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    keyset_id  text,
    data_key   bytea,
    sealed     bytea,
    decided_by uuid,
    decided_at timestamptz,
    agreed     boolean,
    reason     text check (length(reason) between 1 and 500),
    check (num_nulls(decided_by, decided_at, agreed) in (0, 3)),
    -- nobody signs the own proposal
    check (agreed is not true or decided_by <> asked_by),
    -- another says why not; who asked may take it back without a word
    check (agreed is not false or decided_by = asked_by or reason is not null),
    check (num_nulls(keyset_id, data_key, sealed) = case when agreed is null then 0 else 3 end),
    unique (id, study, agreed)
);
create unique index cut_proposal_waiting on analysis.cut_proposal (study) where agreed is null;

select access.guard('analysis.cut_proposal', 'false');
select access.border('analysis.cut_proposal', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
-- A custodian asks and signs in the own name.
create policy own_name_asks on analysis.cut_proposal as restrictive for insert
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or asked_by = (select access.acting()));
create policy own_name_decides on analysis.cut_proposal as restrictive for update
    using (true)
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or decided_by = (select access.acting()));

-- No vintage without a proposal of its study that was signed. Those of before have none.
alter table analysis.vintage add column proposal uuid unique;
alter table analysis.vintage add column signed boolean not null generated always as (true) stored;
alter table analysis.vintage add foreign key (proposal, study, signed) references analysis.cut_proposal (id, study, agreed);
alter table analysis.vintage add constraint two_signatures check (proposal is not null) not valid;
