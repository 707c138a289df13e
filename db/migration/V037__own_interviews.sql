-- The list of one's own interviews is paged and counted in the index alone, however long it is.
drop index interview.interview_interviewer_id_started_at_id_idx;
create index interview_own on interview.interview (interviewer_id, started_at desc, id) include (state, pseudonym);
