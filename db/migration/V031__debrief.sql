-- When the two people parted: from then on the debrief is due. Nothing else of the talk stands here.
alter table interview.interview add column parted_at timestamptz;
create index interview_debrief on interview.interview (interviewer_id, parted_at)
    where parted_at is not null and completed_at is null;

-- What an interviewer notes about the own state after a talk, for nobody else. In the clear stands only whether a talk with
-- somebody is wished, when that was held, and whether a custodian may read the rest.
create table interview.care_note (
    id             uuid primary key,
    interview_id   uuid        not null references interview.interview (id),
    interviewer_id uuid        not null,
    noted_at       timestamptz not null default now(),
    sealed         bytea,
    talk_wished    boolean     not null,
    shared         boolean     not null,
    talked_at      timestamptz,
    talked_by      uuid,
    unique (interview_id),
    check ((talked_at is null) = (talked_by is null)),
    check (talked_at is null or talk_wished)
);
create index on interview.care_note (interviewer_id, noted_at desc);
create index on interview.care_note (noted_at) where talk_wished and talked_at is null;
