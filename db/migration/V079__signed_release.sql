-- Released tables of a vintage that two custodians let go under a name: one proposes and signs with it, another reads and signs. What two have signed
-- is kept byte by byte and never changes.
alter table analysis.vintage add unique (id, study);

create table release.release (
    id         uuid primary key,
    study      uuid        not null,
    vintage    uuid        not null,
    report     uuid        not null,
    held       boolean     not null generated always as (true) stored,
    name       text        not null check (length(name) between 1 and 80),
    purpose    text        not null check (length(purpose) between 1 and 500),
    tables     text[]      not null check (cardinality(tables) > 0),
    contents   text        not null check (contents ~ '^[0-9a-f]{64}$'),
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    agreed     boolean,
    reason     text check (length(reason) between 1 and 500),
    package    bytea,
    hashes     text[],
    foreign key (vintage, study) references analysis.vintage (id, study),
    -- a report on which an attack beat its bound carries nothing
    foreign key (report, vintage, held) references release.report (id, vintage, held),
    check (num_nulls(decided_by, decided_at, agreed) in (0, 3)),
    -- nobody signs twice
    check (agreed is not true or decided_by <> asked_by),
    -- another says why not; who asked may take it back without a word
    check (agreed is not false or decided_by = asked_by or reason is not null),
    check (num_nulls(package, hashes) = case when agreed then 0 else 2 end),
    check (array_to_string(hashes, ' ', '?') ~ '^[0-9a-f]{64}( [0-9a-f]{64})*$' and hashes[1] = encode(sha256(package), 'hex'))
);
comment on column release.release.contents is 'SHA-256 of the lines "hash  path" of every file that is signed: all but the receipt, which names the signatures';
comment on column release.release.hashes is 'SHA-256 of the package first, then of its receipt and of every other file inside';
create unique index release_waiting on release.release (vintage) where agreed is null;
create index release_study on release.release (study, asked_at);

select access.guard('release.release', 'false');
select access.border('release.release', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy read on release.release for select
    using (agreed and study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
-- Everybody signs in the own name, a proposal has one signature, and what was decided stays as it is.
create policy own_name_asks on release.release as restrictive for insert
    with check (agreed is null and ((select access.acting_role()) = 'SYSTEM' or asked_by = (select access.acting())));
create policy own_name_decides on release.release as restrictive for update
    using (agreed is null)
    with check ((select access.acting_role()) = 'SYSTEM' or decided_by = (select access.acting()));
-- Of a vintage that went nothing more is let go.
create policy not_retired on release.release as restrictive for insert
    with check (not exists (select from analysis.retirement r where r.vintage = release.vintage and r.agreed));
create policy not_retired_meanwhile on release.release as restrictive for update
    using (true)
    with check (agreed is not true or not exists (select from analysis.retirement r where r.vintage = release.vintage and r.agreed));

alter table release.departure drop constraint departure_kind_check;
alter table release.departure add constraint departure_kind_check
    check (kind in ('PACKAGE', 'ALL', 'WORKBOOK', 'SVG', 'PNG', 'PRACTICE', 'PROGRAM', 'SIGNED'));
