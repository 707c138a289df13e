-- Sound and video go when recording is not allowed any more, so they are told from other files without being opened. Of files
-- from before it is not known: they stay. What is live was recorded here while the talk was held: its chunks came one by one.
alter table interview.attachment
    add column sound boolean not null default false,
    add column live boolean not null default false,
    add check (sound or not live);
create index on interview.attachment (interview_id, at) where live;
