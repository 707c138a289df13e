-- Who interviews and who interprets: what they were trained in and when, which languages they speak, whether a person's wish
-- for a woman or a man can be met. Of colleagues only; nobody who is interviewed stands here.
create table study.interviewer (
    account_id   uuid   primary key references access.account (id),
    sex          text   not null check (sex in ('WOMAN', 'MAN', 'UNSAID')),
    languages    text[] not null,
    interviewing date,
    distress     date,
    data_safety  date
);
create table study.interpreter (
    id           uuid    primary key,
    site_id      uuid    not null references access.site (id),
    code         text    not null check (length(code) between 1 and 20),
    statement    boolean not null,
    sex          text    not null check (sex in ('WOMAN', 'MAN', 'UNSAID')),
    languages    text[]  not null,
    interviewing date,
    distress     date,
    data_safety  date
);
create unique index interpreter_code on study.interpreter (site_id, lower(code));

-- After so many months a training counts as too long ago.
alter table study.charter add column training_months integer not null default 24 check (training_months between 1 and 120);
