-- Whether an interview of the study counts only after a second custodian has read it too.
alter table study.study add column second_reader boolean not null default true;

-- What each reader found, sealed. A reader reads an interview once between two hand-ins.
create table interview.reading (
    interview_id uuid        not null references interview.interview (id),
    revision     integer     not null,
    stage        smallint    not null check (stage between 1 and 3),
    reader_id    uuid        not null,
    at           timestamptz not null default clock_timestamp(),
    sealed       bytea       not null,
    primary key (interview_id, revision, stage),
    unique (interview_id, revision, reader_id)
);
create trigger reading_is_append_only before update on interview.reading
    for each row execute function interview.refuse_change();
