-- Talks that were agreed on. In the clear stand who holds one, where and on which day: that is counted and sorted without any
-- key. The hour, the language, who interprets and what the person wished for are sealed. Gone once the talk has begun.
create table interview.appointment (
    id             uuid  primary key,
    respondent_id  uuid  not null unique references respondent.respondent (id),
    number         text  not null,
    study_id       uuid  not null references study.study (id),
    site_id        uuid  not null references access.site (id),
    interviewer_id uuid  not null references access.account (id),
    day            date  not null,
    keyset_id      text  not null,
    data_key       bytea not null,
    sealed         bytea not null
);
create index on interview.appointment (interviewer_id, day, number);
create index on interview.appointment (day, number);
