-- Where a record coded from a published document comes from: citation, hash of the text and all, sealed. Kept anew with every change.
create table interview.source (
    interview_id uuid        not null references interview.interview (id),
    revision     integer     not null check (revision > 0),
    at           timestamptz not null default clock_timestamp(),
    sealed       bytea       not null,
    primary key (interview_id, revision)
);
create trigger source_is_append_only before update on interview.source
    for each row execute function interview.refuse_change();
