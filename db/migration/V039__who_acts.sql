-- Who acts, as the application says it with every connection it takes. Nobody signed in: nothing said, and no row is shown.
-- The role here is that of the person, or SYSTEM for work that no person asked for.
create function access.acting() returns uuid language sql stable as $$
    select nullif(current_setting('app.account', true), '')::uuid
$$;
create function access.acting_role() returns text language sql stable as $$
    select coalesce(current_setting('app.role', true), '')
$$;
-- Custodians answer for every record.
create function access.sees_all() returns boolean language sql stable as $$
    select access.acting_role() in ('CUSTODIAN', 'SYSTEM')
$$;
-- The account whose own rows are seen; null for everybody but interviewers.
create function access.interviewing() returns uuid language sql stable as $$
    select case when access.acting_role() = 'INTERVIEWER' then access.acting() end
$$;

-- The index alone answers the tray's pages as long as it holds what the border asks for too.
drop index interview.interview_tray;
create index interview_tray on interview.interview (state, completed_at, id)
    include (stage, flags, study_id, site_id, pseudonym, interviewer_id);
drop index interview.interview_handed_in;
create index interview_handed_in on interview.interview (completed_at, id)
    include (state, stage, flags, study_id, site_id, pseudonym, interviewer_id) where completed_at is not null;
drop index interview.interview_later_reading;
create index interview_later_reading on interview.interview (stage, completed_at, id)
    include (flags, study_id, site_id, pseudonym, interviewer_id) where state = 'COMPLETED' and stage > 1;

-- Who holds the talk with a person: whoever registered the number at first, then the interviewer it was booked for or begun by.
alter table respondent.respondent add column held_by uuid;
update respondent.respondent r set held_by = coalesce(
    (select interviewer_id from interview.interview i where i.respondent_id = r.id order by started_at desc limit 1),
    (select interviewer_id from interview.appointment a where a.respondent_id = r.id));
alter table respondent.respondent alter column held_by set default access.acting();

-- As the owner: a custodian books for an interviewer, and an interviewer begins what a custodian registered.
create function respondent.hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update respondent.respondent set held_by = new.interviewer_id where id = new.respondent_id;
    return null;
end $$;
create trigger the_person_is_handed_over after insert on interview.interview
    for each row execute function respondent.hand_over();
create trigger the_person_is_handed_over after insert or update of interviewer_id on interview.appointment
    for each row execute function respondent.hand_over();
revoke execute on function respondent.hand_over() from public;
