-- A fee above what the study pays needs somebody's yes before the interview is approved. The study's limit is an amount in the
-- money that its forms ask for; 0 where every fee needs a yes.
alter table study.charter add column highest_fee integer not null default 0 check (highest_fee between 0 and 1000000000);
create table interview.fee_allowed (
    interview_id uuid        primary key references interview.interview (id),
    allowed_by   uuid        not null,
    allowed_at   timestamptz not null default now()
);
