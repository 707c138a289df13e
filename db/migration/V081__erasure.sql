-- Two custodians erase a record whose person asked for it: the first agrees, the second carries it out.
alter table respondent.withdrawal_request
    add column agreed_by uuid,
    add column agreed_at timestamptz,
    add check ((agreed_by is null) = (agreed_at is null));

-- That there was a record, and nothing of it: a hash of its id, so that a restored backup can be told to forget it again.
create table respondent.erasure (
    record     text primary key check (record ~ '^[0-9a-f]{64}$'),
    study_id   uuid        not null,
    erased_at  timestamptz not null,
    first_by   uuid        not null,
    second_by  uuid        not null check (second_by <> first_by)
);
create index on respondent.erasure (study_id, erased_at);
select access.guard('respondent.erasure', 'false');
select access.border('respondent.erasure', 'study_id = any ((select access.studies())::uuid[]) and (select access.sees_all())');

-- Everything of one person: what was said, its keys, files, reviews, marks, quotes, appointment, consent, card, what they would be
-- recognised by, and what was noted beside the talk. Released copies lose their words and their key, that they were there stays.
create function respondent.erase(person uuid) returns void language plpgsql set search_path = pg_catalog as $$
declare
    talks uuid[] := array(select id from interview.interview where respondent_id = person);
begin
    update testimony.released_quote set sealed = '', data_key = '', withdrawn_on = current_date
     where withdrawn_on is null and id in (select released_id from testimony.quote where interview_id = any (talks));
    delete from testimony.quote where interview_id = any (talks);
    delete from testimony.coding where interview_id = any (talks);
    delete from interview.query_message m using interview.query q where m.query_id = q.id and q.interview_id = any (talks);
    delete from interview.query where interview_id = any (talks);
    delete from interview.reading where interview_id = any (talks);
    delete from interview.fee_allowed where interview_id = any (talks);
    delete from interview.attachment_chunk c using interview.attachment a where c.attachment_id = a.id and a.interview_id = any (talks);
    delete from interview.attachment where interview_id = any (talks);
    delete from interview.source where interview_id = any (talks);
    delete from interview.preparation where interview_id = any (talks);
    delete from interview.journal where interview_id = any (talks);
    delete from interview.document where interview_id = any (talks);
    delete from interview.distress_report where interview_id = any (talks);
    delete from interview.care_note where interview_id = any (talks);
    delete from interview.appointment where respondent_id = person;
    delete from interview.interview where id = any (talks);
    delete from respondent.consent where respondent_id = person;
    delete from respondent.met_token where respondent_id = person;
    delete from respondent.met_before where person in (respondent_id, earlier_id);
    delete from respondent.withdrawal_code where respondent_id = person;
    delete from respondent.withdrawal_request where respondent_id = person;
    delete from respondent.respondent where id = person;
end $$;
