-- Sound and video go when recording is not allowed any more, so they are told from other files without being opened. Of files
-- from before it is not known: they stay.
alter table interview.attachment add column sound boolean not null default false;
