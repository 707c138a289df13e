-- Which epochs were begun; their keys lie in files outside this database and outside every backup.
create table crypto.epoch (
    began        bigint primary key check (began > 0),
    canary       bytea not null,
    destroyed_at timestamptz
);

-- Every wrapped data key lies in a column of this name: what is called so is wrapped anew each day.
alter table access.second_factor rename column key to data_key;
