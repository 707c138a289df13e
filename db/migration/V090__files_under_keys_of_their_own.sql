-- Every file that is attached lies under a data key of its own, as a recording does: once it is deleted, old backups forget
-- it, though the record stays. Files of before stay under the key of their record.
alter table interview.attachment drop constraint attachment_check1;
alter table interview.attachment add constraint recorded_under_its_own_key check (not live or data_key is not null);
