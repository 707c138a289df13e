-- Who agreed to what, how it was explained and what was taken back: one sealed line for each, only ever added.
create table respondent.consent (
    respondent_id uuid        not null references respondent.respondent (id),
    number        integer     not null check (number > 0),
    at            timestamptz not null default clock_timestamp(),
    sealed        bytea       not null,
    primary key (respondent_id, number)
);
create function respondent.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a record of consent is append-only';
end $$;
create trigger consent_is_append_only before update on respondent.consent
    for each row execute function respondent.refuse_change();

-- A talk that did not come about: the day, the place and the fact, and nothing that leads to the person.
create table interview.not_held (
    id       uuid primary key default gen_random_uuid(),
    study_id uuid not null references study.study (id),
    site_id  uuid not null,
    day      date not null,
    ending   text not null check (ending in ('NOT_PRIVATE', 'UNDER_AGE', 'NOT_UNDERSTOOD', 'REFUSED'))
);
create index on interview.not_held (study_id, day);

-- A report outlives the record of a talk that did not come about.
alter table interview.distress_report
    alter column interview_id drop not null,
    drop constraint distress_report_interview_id_fkey,
    add constraint distress_report_interview_id_fkey foreign key (interview_id)
        references interview.interview (id) on delete set null;
