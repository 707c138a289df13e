-- Which interview of a demonstration is which, so that making them goes on where it was cut off. Empty elsewhere.
create schema if not exists platform;

create table platform.demo_interview (
    key          text primary key,
    interview_id uuid        not null unique,
    begun_at     timestamptz not null default now(),
    finished_at  timestamptz
);
