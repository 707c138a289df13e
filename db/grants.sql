-- What the application's role may do, said anew at every start after the migrations, so that a new table is reachable and nothing else is.
do $$
declare
    place text;
begin
    for place in select nspname from pg_namespace
                  where nspname in ('crypto', 'audit', 'access', 'study', 'instrument', 'respondent', 'interview', 'testimony', 'analysis', 'release', 'platform')
    loop
        execute format('grant usage on schema %I to "${application}"', place);
        execute format('grant select, insert, update, delete on all tables in schema %I to "${application}"', place);
        execute format('grant usage, select on all sequences in schema %I to "${application}"', place);
    end loop;
end $$;

-- The log of acts grows and never changes.
revoke update, delete on audit.event, audit.checkpoint from "${application}";
revoke insert, delete on audit.head from "${application}";
-- A request to the vault is decided and never changed, but for the epoch that its key lies under; a custodian's key pair is taken up
-- anew and never changed either.
revoke update on respondent.vault_request, respondent.vault_share_key, respondent.vault_handed from "${application}";
grant update (data_key, state, decided_by, decided_at) on respondent.vault_request to "${application}";
-- The study's key that lies around it is replaced.
grant update (wrapped) on respondent.vault_share_key to "${application}";
-- Who asked for a new key of a study is history.
revoke update, delete on platform.key_rotation from "${application}";
grant update (decided_by, decided_at, agreed) on platform.key_rotation to "${application}";
-- What was told cannot be untold.
revoke update, delete on analysis.charge from "${application}";
revoke update, delete on analysis.allowance from "${application}";
grant update (decided_by, decided_at, agreed) on analysis.allowance to "${application}";
revoke update, delete on analysis.cut_proposal from "${application}";
grant update (keyset_id, data_key, sealed, decided_by, decided_at, agreed, reason) on analysis.cut_proposal to "${application}";
revoke update, delete on analysis.retirement from "${application}";
grant update (decided_by, decided_at, agreed) on analysis.retirement to "${application}";
-- What left the house left it, and what was found stays found.
revoke update, delete on release.departure, release.report from "${application}";
-- What two signed stays signed.
revoke update, delete on release.release from "${application}";
grant update (decided_by, decided_at, agreed, reason, package, hashes) on release.release to "${application}";
-- What was erased stays erased.
revoke update, delete on respondent.erasure from "${application}";
-- A page of findings stays with its study and vintage.
revoke update, delete on analysis.findings from "${application}";
grant update (version, title_en, title_ko, blocks, changed_by, changed_at) on analysis.findings to "${application}";
-- A vintage is frozen; its columns go when it is retired, which a policy sees to.
revoke update on analysis.vintage_column from "${application}";
revoke update, delete on analysis.vintage, analysis.vintage_variable from "${application}";
-- What was set and by whom is history.
revoke update, delete on access.setting_change from "${application}";
-- The history says which version a database has.
grant select on public.flyway_schema_history to "${application}";
-- Which key sealed the database was written by the first migration.
revoke insert, update, delete on crypto.root from "${application}";
