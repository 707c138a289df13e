-- What is no record and yet not everybody's to change: who keeps it writes it, the rest read what they work with.
-- What an administrator asked of custodians.
select access.guard('access.custodian_request', '(select access.acting_role()) in (''ADMIN'', ''CUSTODIAN'', ''SYSTEM'')');

-- What is known of interviewers: custodians keep it of everybody, interviewers of themselves.
select access.guard('study.interviewer', '(select access.sees_all()) or account_id = (select access.interviewing())');
-- Interpreters and places of help: kept by custodians, read by those who interview.
select access.guard('study.interpreter', '(select access.sees_all())');
create policy read on study.interpreter for select using ((select access.interviewing()) is not null);
select access.guard('study.help_entry', '(select access.sees_all())');
create policy read on study.help_entry for select using ((select access.interviewing()) is not null);
