-- What coders mark in the testimony of an interview: one sealed list each, of the document it was made of. The number counts up with
-- every change and is part of the seal.
create schema if not exists testimony;
create table testimony.coding (
    interview_id uuid        not null references interview.interview (id) on delete cascade,
    revision     integer     not null,
    coder_id     uuid        not null,
    number       integer     not null check (number > 0),
    sealed       bytea       not null,
    changed_at   timestamptz not null default now(),
    finished_at  timestamptz,
    primary key (interview_id, revision, coder_id)
);
create index on testimony.coding (finished_at, interview_id) where finished_at is not null;

-- Custodians and the interviewer of the record, as long as it is not withdrawn. That coders do not see each other's marks before both
-- have finished is the service's.
select access.guard('testimony.coding', '(select access.sees_all())');
select access.border('testimony.coding',
    'exists (select from interview.interview i where i.id = interview_id and i.state <> ''WITHDRAWN'''
    || ' and ((select access.sees_all()) or i.interviewer_id = (select access.interviewing())))');

-- What other modules may know of an interview without opening it. Its borders are those of the table.
create view interview.published_record with (security_invoker = true) as
    select id, study_id, respondent_id, pseudonym, state from interview.interview;
