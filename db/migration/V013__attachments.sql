-- Files of an interview: what each one is stands sealed in its header, its bytes in sealed chunks, numbered from 1.
create table interview.attachment (
    id           uuid primary key,
    interview_id uuid        not null references interview.interview (id),
    at           timestamptz not null default clock_timestamp(),
    header       bytea       not null
);
create index on interview.attachment (interview_id);

create table interview.attachment_chunk (
    attachment_id uuid    not null references interview.attachment (id),
    number        integer not null check (number > 0),
    sealed        bytea   not null,
    primary key (attachment_id, number)
);
alter table interview.attachment_chunk alter column sealed set storage external;

create trigger attachment_is_append_only before update on interview.attachment
    for each row execute function interview.refuse_change();
create trigger chunk_is_append_only before update on interview.attachment_chunk
    for each row execute function interview.refuse_change();
