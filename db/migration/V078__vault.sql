-- Who answers for a study now, for custodians of it: who holds a share has to be one of them.
create function access.custodians(study uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select a.id from access.account a join access.assignment s on s.account_id = a.id
     where a.role = 'CUSTODIAN' and a.state = 'ACTIVE' and s.study_id = study and access.sees_all()
       and (access.acting_role() = 'SYSTEM' or study = any (access.studies()))
$$;

-- Identities are sealed to the public half of a study's key. Of its private half there are shares, each sealed to the key pair of one
-- custodian, whose own private half a passphrase seals.
create table respondent.vault (
    study_id   uuid        primary key references study.study,
    public_key bytea       not null check (length(public_key) = 32),
    split      uuid        not null,
    vouched    bytea       not null,
    begun_at   timestamptz not null,
    split_at   timestamptz not null
);
create table respondent.vault_share_key (
    study_id   uuid        not null references study.study,
    account_id uuid        not null references access.account,
    public_key bytea       not null check (length(public_key) = 32),
    wrapped    bytea       not null,
    taken_at   timestamptz not null,
    primary key (study_id, account_id)
);
create table respondent.vault_share (
    study_id   uuid  not null references respondent.vault on delete cascade,
    account_id uuid  not null,
    sealed     bytea not null,
    primary key (study_id, account_id),
    foreign key (study_id, account_id) references respondent.vault_share_key on delete cascade
);

-- What is there is said, never what it is.
create table respondent.vault_entry (
    respondent_id uuid        primary key references respondent.respondent on delete cascade,
    study_id      uuid        not null references study.study,
    holds         text[]      not null check (holds <@ array['NAME', 'REACH', 'SAFE_TIMES', 'LANGUAGE', 'WHO_ANSWERS']),
    revision      bigint      not null check (revision > 0),
    sealed        bytea       not null,
    sealed_at     timestamptz not null,
    sealed_by     uuid        not null
);

-- What one custodian asks for and another agrees to. The share that is handed over goes when it is decided.
create table respondent.vault_request (
    id            uuid        primary key,
    study_id      uuid        not null references study.study,
    kind          text        not null check (kind in ('OPEN', 'RENEW', 'REPLACE', 'CLOSE')),
    respondent_id uuid        references respondent.respondent on delete cascade,
    reason        text,
    keyset_id     text        not null,
    data_key      bytea       not null,
    note          bytea       not null,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    expires_at    timestamptz not null check (expires_at <= asked_at + interval '24 hours'),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'AGREED', 'DECLINED', 'EXPIRED', 'STOPPED')),
    decided_by    uuid,
    decided_at    timestamptz,
    check ((kind = 'OPEN') = (respondent_id is not null and reason is not null)),
    check ((state = 'WAITING') = (decided_at is null)),
    -- nobody agrees with themselves
    check (state <> 'AGREED' or decided_by <> asked_by)
);
create unique index vault_request_one_opening on respondent.vault_request (respondent_id) where state = 'WAITING' and kind = 'OPEN';
create unique index vault_request_one_change on respondent.vault_request (study_id) where state = 'WAITING' and kind <> 'OPEN';
create table respondent.vault_handed (
    request_id uuid  not null references respondent.vault_request on delete cascade,
    account_id uuid  not null,
    sealed     bytea not null,
    primary key (request_id, account_id)
);

-- That somebody should be contacted again, and why.
create table respondent.recontact (
    id            uuid        primary key,
    respondent_id uuid        not null references respondent.respondent on delete cascade,
    reason        text        not null,
    keyset_id     text        not null,
    data_key      bytea       not null,
    note          bytea       not null,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    done_by       uuid,
    done_at       timestamptz,
    check (num_nulls(done_by, done_at) in (0, 2))
);
create unique index recontact_waiting on respondent.recontact (respondent_id) where done_at is null;

select access.guard(guarded::regclass, 'false')
  from unnest(array['respondent.vault', 'respondent.vault_share_key', 'respondent.vault_share', 'respondent.vault_entry',
                    'respondent.vault_request', 'respondent.vault_handed', 'respondent.recontact']) guarded;
select access.border(guarded::regclass, 'study_id = any ((select access.studies())::uuid[]) and (select access.sees_all())')
  from unnest(array['respondent.vault', 'respondent.vault_share_key', 'respondent.vault_share', 'respondent.vault_request']) guarded;
select access.border('respondent.vault_handed', 'exists (select from respondent.vault_request r where r.id = request_id)');
select access.border(guarded::regclass, 'exists (select from respondent.respondent r where r.id = respondent_id)')
  from unnest(array['respondent.vault_entry', 'respondent.recontact']) guarded;
-- Whoever interviews seals, and holds no share.
create policy sealed_to on respondent.vault for select
    using (study_id = any ((select access.studies())::uuid[]) and (select access.interviewing()) is not null);
-- A custodian takes up a share, asks and decides in the own name.
create policy own_name_takes on respondent.vault_share_key as restrictive for insert
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or account_id = (select access.acting()));
create policy own_name_asks on respondent.vault_request as restrictive for insert
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or asked_by = (select access.acting()));
create policy own_name_decides on respondent.vault_request as restrictive for update
    using (true)
    with check ((select access.acting_role()) is distinct from 'CUSTODIAN' or decided_by = (select access.acting()));
