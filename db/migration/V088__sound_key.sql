-- What is recorded lies under a data key of its own, which old backups forget once the recording is deleted, though the record
-- stays. No version that records was given to anybody yet: where something was recorded already, this refuses.
alter table interview.attachment
    add column keyset_id text,
    add column data_key bytea,
    add check (live = (data_key is not null)),
    add check ((keyset_id is null) = (data_key is null));

-- Data keys are wrapped anew from day to day; nothing else of a file is ever changed.
drop trigger attachment_is_append_only on interview.attachment;
create trigger attachment_is_append_only before update of id, interview_id, at, header, sound, live on interview.attachment
    for each row execute function interview.refuse_change();
