-- Tokens with which programs of a researcher ask as that person, in one study. Only keyed hashes are kept; one that was made
-- before the account changed (epoch) opens nothing.
create table access.token (
    id         uuid primary key,
    account_id uuid not null references access.account,
    study_id   uuid not null references study.study,
    epoch      integer not null,
    hash       bytea not null unique check (length(hash) = 32),
    name       text not null check (length(name) between 1 and 80),
    releases   boolean not null,
    created    timestamptz not null,
    expires    timestamptz not null,
    last_used  timestamptz,
    constraint ninety_days_at_most check (expires <= created + interval '90 days')
);
create index token_account on access.token (account_id);

-- Administrators count and end them; only the person makes one. Whoever shows a token is shown its row, before it is known who that is.
select access.guard('access.token', 'true');
alter policy application on access.token
    using ((select access.acting_role()) in ('ADMIN', 'SYSTEM')
           or ((select access.acting_role()) = 'RESEARCHER' and account_id = (select access.acting())))
    with check ((select access.acting_role()) = 'RESEARCHER' and account_id = (select access.acting()));
create policy shown on access.token for select
    using (hash = (select decode(nullif(current_setting('app.code', true), ''), 'hex')));

-- Whoever comes with a token works in its study and in no other, whatever the person is assigned to.
create or replace function access.studies() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(study_id), '{}') from access.assignment
     where account_id = access.acting()
       and study_id = coalesce(nullif(current_setting('app.study', true), '')::uuid, study_id)
$$;
