-- What a study says before anybody is interviewed in it, and since when interviews begin. A study in which interviews were held
-- before this was asked goes on for thirty days; by then somebody has filled it in.
create table study.charter (
    study_id        uuid    primary key references study.study (id),
    purpose         text    not null default '' check (length(purpose) <= 2000),
    audience        text    not null default '' check (length(audience) <= 2000),
    risks           text    not null default '' check (length(risks) <= 2000),
    review_body     text    not null default '' check (length(review_body) <= 200),
    review_date     date,
    review_none     text    not null default '' check (length(review_none) <= 2000),
    consent_text    text    not null default '' check (length(consent_text) <= 2000),
    danger_rule     text    not null default '' check (length(danger_rule) <= 2000),
    withdrawal_days integer check (withdrawal_days between 1 and 3650),
    retention_years integer check (retention_years between 1 and 100),
    opened_at       timestamptz,
    opened_by       uuid,
    carried_until   timestamptz,
    check ((opened_at is null) = (opened_by is null))
);
insert into study.charter (study_id, carried_until)
select distinct study_id, now() + interval '30 days' from interview.interview;
