-- The log: who interviews or analyses reads the own lines, as the log's page shows them. Custodians and administrators walk all
-- of it to prove the chain; everybody adds, and nobody changes.
select access.guard('audit.event', 'true');
alter policy application on audit.event
    using ((select access.acting_role()) not in ('INTERVIEWER', 'RESEARCHER') or actor = (select access.acting())::text)
    with check (true);

-- What is set is in force before anybody signs in, so all may read it; administrators set it.
select access.guard('access.setting_change', 'true');
alter policy application on access.setting_change
    using (true) with check ((select access.acting_role()) in ('ADMIN', 'SYSTEM'));
