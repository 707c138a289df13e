-- The code on a person's card, as a keyed hash: whoever has the code finds the record, whoever has the table does not find the code.
create table respondent.withdrawal_code (
    respondent_id uuid        primary key references respondent.respondent (id) on delete cascade,
    code          bytea       not null unique,
    issued_at     timestamptz not null default now()
);
