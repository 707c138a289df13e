-- Clear or severe distress in a talk: somebody must look after it. What was seen stands sealed; null once the interview was deleted.
create table interview.distress_report (
    id             uuid primary key,
    interview_id   uuid        not null references interview.interview (id),
    interviewer_id uuid        not null,
    raised_at      timestamptz not null default now(),
    sealed         bytea,
    closed_at      timestamptz,
    closed_by      uuid,
    check ((closed_at is null) = (closed_by is null)),
    check (closed_by <> interviewer_id)
);
create unique index distress_report_open on interview.distress_report (interview_id) where closed_at is null;
create index on interview.distress_report (raised_at) where closed_at is null;
create index on interview.distress_report (interviewer_id) where closed_at is null;
