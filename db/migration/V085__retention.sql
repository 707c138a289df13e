-- A record that was kept for as long as its study says is proposed for erasure, once. Two custodians erase it, or one puts it off.
create table respondent.retention (
    respondent_id uuid        primary key references respondent.respondent on delete cascade,
    proposed_at   timestamptz not null,
    agreed_by     uuid,
    agreed_at     timestamptz,
    put_off_until date,
    put_off_why   text,
    put_off_by    uuid,
    check ((agreed_by is null) = (agreed_at is null)),
    check (num_nulls(put_off_until, put_off_why, put_off_by) in (0, 3))
);
select access.guard('respondent.retention', 'false');
select access.border('respondent.retention',
    '(select access.sees_all()) and exists (select from respondent.respondent r where r.id = respondent_id)');

-- The years run from the approval of a person's last talk, from its end where it was never approved, else from its begin. Whoever
-- asked to be withdrawn waits for that already.
create view respondent.kept_long_enough with (security_invoker = true) as
    select r.id as respondent_id, r.study_id, r.pseudonym,
           max(coalesce(i.approved_at, i.completed_at, i.started_at)) as since,
           max(coalesce(i.approved_at, i.completed_at, i.started_at)) + make_interval(years => c.retention_years) as due
      from respondent.respondent r
           join interview.interview i on i.respondent_id = r.id
           join study.charter c on c.study_id = r.study_id
     where c.retention_years is not null
       and not exists (select from respondent.withdrawal_request w where w.respondent_id = r.id)
     group by r.id, c.retention_years
    having max(coalesce(i.approved_at, i.completed_at, i.started_at)) + make_interval(years => c.retention_years) <= now();
