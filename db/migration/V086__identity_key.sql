-- Around what is sealed to a vault lies a data key of its own, which old backups forget. No version that seals identities was
-- given to anybody yet: where one is on file already, this refuses, and that version still opens it.
alter table respondent.vault_entry add column keyset_id text not null, add column data_key bytea not null;
