-- The log: who interviews or analyses reads the own lines, as the log's page shows them. Custodians and administrators walk all
-- of it to prove the chain; everybody adds, and nobody changes.
select access.guard('audit.event', 'true');
alter policy application on audit.event
    using ((select access.acting_role()) not in ('INTERVIEWER', 'RESEARCHER') or actor = (select access.acting())::text)
    with check (true);

-- Forms: written by those who draft and publish them, read by those who interview; administrators see no study's content.
select access.guard(form::regclass, '(select access.acting_role()) in (''RESEARCHER'', ''CUSTODIAN'', ''SYSTEM'')')
  from unnest(array['instrument.instrument_version', 'instrument.form_file', 'instrument.confirmed_class']) form;
create policy read on instrument.instrument_version for select using ((select access.interviewing()) is not null);
create policy read on instrument.form_file for select using ((select access.interviewing()) is not null);
create policy read on instrument.confirmed_class for select using ((select access.interviewing()) is not null);

-- What is set is in force before anybody signs in, so all may read it; administrators set it.
select access.guard('access.setting_change', 'true');
alter policy application on access.setting_change
    using (true) with check ((select access.acting_role()) in ('ADMIN', 'SYSTEM'));
