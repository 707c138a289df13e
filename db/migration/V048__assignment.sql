-- Who works in which study; of interviewers who lead a site, which one: they read what was completed there.
create table access.assignment (
    account_id uuid        not null references access.account,
    study_id   uuid        not null references study.study,
    site_id    uuid        references access.site,
    lead       boolean     not null default false,
    given_at   timestamptz not null default now(),
    primary key (account_id, study_id),
    constraint leads_a_site check (lead = (site_id is not null))
);
create index on access.assignment (study_id);

-- Nothing changes for whoever works here already.
insert into access.assignment (account_id, study_id)
select a.id, s.id from access.account a cross join study.study s where a.role <> 'ADMIN';

select access.guard('access.assignment', '(select access.acting_role()) in (''ADMIN'', ''SYSTEM'')');
create policy own on access.assignment for select using (account_id = (select access.acting()));

-- As the owner, for the borders of this table would ask for themselves; it tells nobody anything but the own studies.
create function access.studies() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(study_id), '{}') from access.assignment where account_id = access.acting()
$$;
-- Whoever begins a study works in it; in one that the system begins, whoever is here by then. As the owner, since nobody but
-- administrators assigns.
create function access.assign_beginner() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into access.assignment (account_id, study_id)
    select id, new.id from access.account where id = access.acting() or (access.acting_role() = 'SYSTEM' and role <> 'ADMIN');
    return null;
end $$;
revoke execute on function access.assign_beginner() from public;
create trigger the_beginner_works_in_it after insert on study.study
    for each row execute function access.assign_beginner();
