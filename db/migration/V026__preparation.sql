-- How a talk was prepared, sealed with its interview: whom the person wished for, who interprets, where it is held.
create table interview.preparation (
    interview_id uuid  primary key references interview.interview (id),
    sealed       bytea not null
);

-- Coding a published document is work, but no talk: it wears nobody out and is not counted among an interviewer's talks.
alter table interview.interview add column with_person boolean not null default true;

-- How many talks one interviewer holds in a study's care.
alter table study.charter
    add column most_a_day integer not null default 3 check (most_a_day between 1 and 1000),
    add column most_a_week integer not null default 12 check (most_a_week between 1 and 1000);
