-- What review needs to know of an interview without opening it. Stage: which reader it waits for, the first, second or third.
-- Flags: one bit for each yes or no that the tray filters by. The figures behind them stand sealed with the interview's own key.
alter table interview.interview
    add column stage   smallint not null default 1 check (stage between 1 and 3),
    add column flags   smallint not null default 0,
    add column figures bytea;
create index interview_tray on interview.interview (state, completed_at, id)
    include (stage, flags, study_id, site_id, pseudonym);
create index interview_handed_in on interview.interview (completed_at, id)
    include (state, stage, flags, study_id, site_id, pseudonym) where completed_at is not null;

-- How long the journal was when the document was made: what comes behind it was changed afterwards.
alter table interview.document add column entries integer not null default 0;
alter table interview.document disable trigger document_is_append_only;
update interview.document d
   set entries = (select count(*) from interview.journal j where j.interview_id = d.interview_id and j.at <= d.at);
alter table interview.document enable trigger document_is_append_only;
alter table interview.document alter column entries drop default;

-- A question to the interviewer at one answer. At which one, and every word of it, stands sealed in the messages.
create table interview.query (
    id           uuid primary key,
    interview_id uuid        not null references interview.interview (id),
    asked_at     timestamptz not null default clock_timestamp(),
    closed_at    timestamptz,
    closed_by    uuid,
    check ((closed_at is null) = (closed_by is null))
);
create index on interview.query (interview_id);

create table interview.query_message (
    query_id  uuid        not null references interview.query (id),
    number    integer     not null check (number > 0),
    at        timestamptz not null default clock_timestamp(),
    author_id uuid        not null,
    sealed    bytea       not null,
    primary key (query_id, number)
);
create trigger query_message_is_append_only before update on interview.query_message
    for each row execute function interview.refuse_change();
