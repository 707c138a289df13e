-- Second and third readings are few among many: without an index of their own, counting none of them walks all that wait.
create index interview_later_reading on interview.interview (stage, completed_at, id)
    include (flags, study_id, site_id, pseudonym) where state = 'COMPLETED' and stage > 1;
