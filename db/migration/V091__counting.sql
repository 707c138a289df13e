-- What of the newest document of an interview is counted, in a few hundred bytes sealed by the key of its record, so that a
-- cut opens neither whole documents nor whole histories of consent. It stands as long as nothing was added to either: what
-- is added takes it away, whoever adds it, and the record itself is opened then, as records of before are.
create table interview.counting (
    interview_id uuid    primary key,
    revision     integer not null,
    study_id     uuid    not null,
    sealed       bytea   not null,
    foreign key (interview_id, revision) references interview.document (interview_id, revision) on delete cascade
);
select access.guard('interview.counting', 'false');
select access.border('interview.counting',
    'study_id = any ((select access.studies())::uuid[]) and ((select access.sees_all())'
    || ' or exists (select from interview.interview i where i.id = interview_id'
    || ' and i.interviewer_id = (select access.interviewing())))');

create function interview.outdate() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from interview.counting where interview_id = new.interview_id;
    return null;
end $$;
create trigger document_outdates_counting after insert on interview.document
    for each row execute function interview.outdate();

create function respondent.outdate_counting() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from interview.counting
     where interview_id in (select id from interview.interview where respondent_id = new.respondent_id);
    return null;
end $$;
create trigger consent_outdates_counting after insert on respondent.consent
    for each row execute function respondent.outdate_counting();
