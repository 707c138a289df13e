-- Somebody asked with the code of a card that the record be withdrawn. Asking twice is asking once.
create table respondent.withdrawal_request (
    respondent_id uuid        primary key references respondent.respondent (id) on delete cascade,
    asked_at      timestamptz not null default now()
);
