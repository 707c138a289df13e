create schema if not exists interview;

create table interview.interview (
    id             uuid primary key,
    study_id       uuid        not null references study.study (id),
    site_id        uuid        not null,
    interviewer_id uuid        not null,
    respondent_id  uuid        not null references respondent.respondent (id),
    pseudonym      text        not null,
    instrument_id  uuid        not null,
    language       text        not null check (language ~ '^[a-z]{2}$'),
    state          text        not null check (state in ('DRAFT', 'COMPLETED', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
    keyset_id      text        not null,
    data_key       bytea       not null,
    started_at     timestamptz not null default now(),
    completed_at   timestamptz,
    approved_at    timestamptz,
    approved_by    uuid,
    check (approved_by is null or approved_by <> interviewer_id)
);
create index on interview.interview (interviewer_id, started_at desc, id);
create index on interview.interview (study_id, state, completed_at, id);

-- Append-only: one sealed entry for every answer and every step, never changed.
create table interview.journal (
    interview_id uuid        not null references interview.interview (id),
    seq          integer     not null check (seq > 0),
    at           timestamptz not null default clock_timestamp(),
    sealed       bytea       not null,
    primary key (interview_id, seq)
);

-- One sealed document for every time an interview was completed.
create table interview.document (
    interview_id uuid        not null references interview.interview (id),
    revision     integer     not null check (revision > 0),
    at           timestamptz not null default clock_timestamp(),
    sealed       bytea       not null,
    primary key (interview_id, revision)
);

create function interview.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal and the documents of an interview are append-only';
end $$;
create trigger journal_is_append_only before update on interview.journal
    for each row execute function interview.refuse_change();
create trigger document_is_append_only before update on interview.document
    for each row execute function interview.refuse_change();
