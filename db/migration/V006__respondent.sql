create schema if not exists respondent;

-- A pseudonym is random: nothing about the person can be read from it.
create table respondent.respondent (
    id         uuid primary key,
    study_id   uuid        not null references study.study (id),
    pseudonym  text        not null unique check (pseudonym ~ '^LF-[2-9A-HJ-NP-Z]{4}-[0-9]{2}$'),
    created_at timestamptz not null default now()
);
