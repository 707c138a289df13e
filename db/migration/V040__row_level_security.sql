-- A service that forgets to ask whose a row is shows nobody another's. Each table has the owner's policy, for migrations, and the
-- application's. Functions stand in (select …) so that they are asked once for a statement and not once for a row.
create function access.guard(guarded regclass, condition text) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy owner on %s to current_user using (true) with check (true)', guarded);
    execute format('create policy application on %s using (%s)', guarded, condition);
end $$;

-- Interviews and what hangs on them: an interviewer's own, all for custodians, none for anybody else.
select access.guard('interview.interview',
    '(select access.sees_all()) or interviewer_id = (select access.interviewing())');
select access.guard('interview.appointment',
    '(select access.sees_all()) or interviewer_id = (select access.interviewing())');
select access.guard('interview.distress_report',
    '(select access.sees_all()) or interviewer_id = (select access.interviewing())');
-- Of a note about the own state custodians see that a talk is wished for, and whoever shares it.
select access.guard('interview.care_note',
    '(select access.acting_role()) = ''SYSTEM'' or interviewer_id = (select access.interviewing())'
    || ' or ((talk_wished or shared) and (select access.sees_all()))');
select access.guard(child::regclass,
    '(select access.sees_all()) or exists (select from interview.interview i where i.id = interview_id)')
  from unnest(array['interview.journal', 'interview.document', 'interview.attachment', 'interview.query', 'interview.reading',
                    'interview.source', 'interview.preparation', 'interview.fee_allowed']) child;
select access.guard('interview.attachment_chunk',
    '(select access.sees_all()) or exists (select from interview.attachment a where a.id = attachment_id)');
select access.guard('interview.query_message',
    '(select access.sees_all()) or exists (select from interview.query q where q.id = query_id)');
-- An interviewer notes that a talk did not come about and reads none of it again.
select access.guard('interview.not_held', '(select access.sees_all())');
create policy noted on interview.not_held for insert with check ((select access.interviewing()) is not null);
-- Which of a demonstration's talks is which record.
select access.guard('platform.demo_interview', '(select access.acting()) is not null');

-- People, under their numbers. Whoever shows the code of a card reaches the one record it belongs to, without an account.
select access.guard('respondent.respondent',
    '(select access.sees_all()) or ((select access.interviewing()) is not null and held_by = (select access.acting()))');
select access.guard(child::regclass,
    '(select access.sees_all()) or exists (select from respondent.respondent r where r.id = respondent_id)')
  from unnest(array['respondent.consent', 'respondent.withdrawal_code', 'respondent.withdrawal_request',
                    'respondent.met_token']) child;
select access.guard('respondent.met_before',
    '(select access.sees_all()) or exists (select from respondent.respondent r where r.id in (respondent_id, earlier_id))');
create policy shown on respondent.withdrawal_code for select
    using (code = (select decode(current_setting('app.code', true), 'hex')));

-- Whether a person was met before is asked for an interviewer, who is not told.
create function respondent.sharing(study uuid, tokens bytea[])
    returns table (respondent_id uuid, created_at timestamptz, kind text, token bytea)
    language sql stable security definer set search_path = pg_catalog as $$
    select t.respondent_id, r.created_at, t.kind, t.token
      from respondent.met_token t join respondent.respondent r on r.id = t.respondent_id
     where t.respondent_id in (select m.respondent_id from respondent.met_token m
                                where m.study_id = study and m.token = any (tokens))
       and access.acting() is not null
$$;

-- Studies: read by everybody who works here, changed by custodians.
select access.guard(child::regclass, '(select access.sees_all())')
  from unnest(array['study.study', 'study.charter', 'study.counting_rule', 'study.help_lines']) child;
create policy read on study.study for select using ((select access.acting()) is not null);
create policy read on study.charter for select using ((select access.acting()) is not null);
create policy read on study.counting_rule for select using ((select access.acting()) is not null);
create policy read on study.help_lines for select using ((select access.acting()) is not null);

-- Vintages and what was released of them: custodians cut, researchers release; nobody who interviews or administers sees them.
select access.guard(child::regclass, '(select access.sees_all() or access.acting_role() = ''RESEARCHER'')')
  from unnest(array['analysis.released_marginal', 'analysis.released_cell']) child;
select access.guard(child::regclass, '(select access.sees_all())')
  from unnest(array['analysis.vintage', 'analysis.vintage_variable', 'analysis.vintage_column']) child;
create policy read on analysis.vintage for select using ((select access.acting_role()) = 'RESEARCHER');
create policy read on analysis.vintage_variable for select using ((select access.acting_role()) = 'RESEARCHER');
create policy read on analysis.vintage_column for select using ((select access.acting_role()) = 'RESEARCHER');
