-- Beyond the role, the studies somebody is assigned to. Read once for a statement: what is given or taken acts at the next one.
create function access.border(guarded regclass, condition text) returns void language plpgsql as $$
begin
    execute format('alter policy application on %s using ((select access.acting_role()) = ''SYSTEM'' or (%s))', guarded, condition);
end $$;

-- The own list is paged in the index alone: it holds what the border asks for too.
drop index interview.interview_own;
create index interview_own on interview.interview (interviewer_id, started_at desc, id)
    include (state, pseudonym, study_id, site_id);

select access.border(guarded::regclass,
    'study_id = any ((select access.studies())::uuid[])'
    || ' and ((select access.sees_all()) or interviewer_id = (select access.interviewing()))')
  from unnest(array['interview.interview', 'interview.appointment']) guarded;
select access.border('interview.distress_report',
    'interviewer_id = (select access.interviewing()) or ((select access.sees_all())'
    || ' and (interview_id is null or exists (select from interview.interview i where i.id = interview_id)))');
select access.border('interview.care_note',
    'interviewer_id = (select access.interviewing()) or ((talk_wished or shared) and (select access.sees_all())'
    || ' and (interview_id is null or exists (select from interview.interview i where i.id = interview_id)))');
-- Nobody but the one who interviews and the custodians: whoever leads a site adds nothing.
select access.border(child::regclass,
    'exists (select from interview.interview i where i.id = interview_id'
    || ' and ((select access.sees_all()) or i.interviewer_id = (select access.interviewing())))')
  from unnest(array['interview.journal', 'interview.document', 'interview.attachment', 'interview.query', 'interview.reading',
                    'interview.source', 'interview.preparation', 'interview.fee_allowed']) child;
select access.border('interview.attachment_chunk',
    'exists (select from interview.attachment a join interview.interview i on i.id = a.interview_id where a.id = attachment_id'
    || ' and ((select access.sees_all()) or i.interviewer_id = (select access.interviewing())))');
select access.border('interview.query_message',
    'exists (select from interview.query q where q.id = query_id)');
select access.border('interview.not_held',
    'study_id = any ((select access.studies())::uuid[]) and (select access.sees_all())');
alter policy noted on interview.not_held
    with check (study_id = any ((select access.studies())::uuid[]) and (select access.interviewing()) is not null);

-- Whoever leads a site reads what was completed there, and what hangs on it for reading.
create policy led on interview.interview for select
    using (state in ('COMPLETED', 'APPROVED')
           and (study_id, site_id) in (select a.study_id, a.site_id from access.assignment a
                                        where a.account_id = (select access.interviewing()) and a.lead));
create policy led on interview.journal for select
    using ((select access.interviewing()) is not null and exists (select from interview.interview i where i.id = interview_id));
create policy led on interview.document for select
    using ((select access.interviewing()) is not null and exists (select from interview.interview i where i.id = interview_id));
create policy led on interview.source for select
    using ((select access.interviewing()) is not null and exists (select from interview.interview i where i.id = interview_id));
create policy led on interview.attachment for select
    using ((select access.interviewing()) is not null and exists (select from interview.interview i where i.id = interview_id));
create policy led on interview.attachment_chunk for select
    using ((select access.interviewing()) is not null and exists (select from interview.attachment a where a.id = attachment_id));

-- People of the study.
select access.border('respondent.respondent',
    'study_id = any ((select access.studies())::uuid[]) and ((select access.sees_all())'
    || ' or ((select access.interviewing()) is not null and held_by = (select access.acting())))');
select access.border(child::regclass, 'exists (select from respondent.respondent r where r.id = respondent_id)')
  from unnest(array['respondent.consent', 'respondent.withdrawal_code', 'respondent.withdrawal_request',
                    'respondent.met_token']) child;
select access.border('respondent.met_before',
    'exists (select from respondent.respondent r where r.id in (respondent_id, earlier_id))');

-- The doors ask for the study too.
create or replace function respondent.hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update respondent.respondent set held_by = new.interviewer_id
     where id = new.respondent_id
       and (access.acting_role() = 'SYSTEM' or access.acting() is null or study_id = any (access.studies()))
       and (held_by is null or held_by = new.interviewer_id or access.sees_all());
    if not found then
        raise insufficient_privilege using message = 'this person is held by somebody else';
    end if;
    return null;
end $$;
create or replace function respondent.sharing(study uuid, tokens bytea[])
    returns table (respondent_id uuid, created_at timestamptz, kind text, token bytea)
    language sql stable security definer set search_path = pg_catalog as $$
    select t.respondent_id, r.created_at, t.kind, t.token
      from respondent.met_token t join respondent.respondent r on r.id = t.respondent_id
     where t.respondent_id in (select m.respondent_id from respondent.met_token m
                                where m.study_id = study and m.token = any (tokens))
       and (access.interviewing() is not null or access.sees_all())
       and (access.acting_role() = 'SYSTEM' or study = any (access.studies()))
$$;

-- Studies: read by those assigned, and by administrators, who assign; changed by the custodians assigned, begun by any.
select access.border('study.study', 'id = any ((select access.studies())::uuid[]) and (select access.sees_all())');
create policy begun on study.study for insert with check ((select access.sees_all()));
alter policy read on study.study
    using (id = any ((select access.studies())::uuid[]) or (select access.acting_role()) = 'ADMIN');
select access.border(child::regclass, 'study_id = any ((select access.studies())::uuid[]) and (select access.sees_all())')
  from unnest(array['study.charter', 'study.counting_rule', 'study.help_lines']) child;
alter policy read on study.charter using (study_id = any ((select access.studies())::uuid[]));
alter policy read on study.counting_rule using (study_id = any ((select access.studies())::uuid[]));
alter policy read on study.help_lines using (study_id = any ((select access.studies())::uuid[]));

-- Vintages of the study, and what was released of them.
select access.border('analysis.vintage', 'study = any ((select access.studies())::uuid[]) and (select access.sees_all())');
alter policy read on analysis.vintage
    using (study = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
select access.border(child::regclass,
    '(select access.sees_all()) and exists (select from analysis.vintage v where v.id = vintage)')
  from unnest(array['analysis.vintage_variable', 'analysis.vintage_column']) child;
alter policy read on analysis.vintage_variable
    using ((select access.acting_role()) = 'RESEARCHER' and exists (select from analysis.vintage v where v.id = vintage));
alter policy read on analysis.vintage_column
    using ((select access.acting_role()) = 'RESEARCHER' and exists (select from analysis.vintage v where v.id = vintage));
select access.border('analysis.released_marginal', 'exists (select from analysis.vintage v where v.id = vintage)');
select access.border('analysis.released_cell', 'exists (select from analysis.released_marginal m where m.id = marginal)');
