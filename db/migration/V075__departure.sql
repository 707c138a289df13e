-- Everything that left the house: who took what, when, and the hashes it is known by. It grows and never changes (see grants.sql).
create schema release;

create table release.departure (
    id       bigint generated always as identity primary key,
    study    uuid        not null,
    vintage  uuid        not null references analysis.vintage,
    taken_by uuid        not null,
    taken_at timestamptz not null,
    kind     text        not null check (kind in ('PACKAGE', 'ALL', 'WORKBOOK', 'SVG', 'PNG', 'PRACTICE', 'PROGRAM')),
    tables   text[]      not null check (cardinality(tables) > 0),
    hashes   text[]      not null check (cardinality(hashes) > 0 and array_to_string(hashes, ' ', '?') ~ '^[0-9a-f]{64}( [0-9a-f]{64})*$')
);
comment on column release.departure.hashes is 'SHA-256 of the file first, then of its receipt and of every other file inside';
create index departure_study on release.departure (study, id);

-- Custodians of the study read it; whoever takes something away writes the own line and reads none.
select access.guard('release.departure', 'false');
select access.border('release.departure', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy taken on release.departure for insert
    with check (study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
create policy own_name on release.departure as restrictive for insert
    with check ((select access.acting_role()) = 'SYSTEM'
        or ((select access.acting_role()) = 'RESEARCHER' and taken_by = (select access.acting())));
