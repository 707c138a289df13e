-- By what a person may be recognised who comes again: keyed hashes of traits that are not kept themselves. The kind says which
-- traits went into one, and nothing of what they were.
create table respondent.met_token (
    respondent_id uuid  not null references respondent.respondent (id) on delete cascade,
    study_id      uuid  not null references study.study (id),
    kind          text  not null check (kind in ('NAME_YEAR', 'NAME_YEAR_SEX', 'NAME_PROVINCE', 'NAME_TOWN', 'GIVEN_YEAR_PROVINCE')),
    token         bytea not null check (length(token) = 32),
    primary key (respondent_id, kind)
);
create index on respondent.met_token (study_id, token);

-- A record that is probably about a person who was met before, and what a custodian found.
create table respondent.met_before (
    respondent_id uuid        not null references respondent.respondent (id) on delete cascade,
    earlier_id    uuid        not null references respondent.respondent (id) on delete cascade,
    likeness      text        not null check (likeness in ('POSSIBLE', 'LIKELY', 'STRONG')),
    soon          boolean     not null,
    found_at      timestamptz not null default now(),
    finding       text check (finding in ('SAME', 'OTHER')),
    decided_at    timestamptz,
    decided_by    uuid,
    primary key (respondent_id, earlier_id),
    check ((finding is null) = (decided_at is null) and (finding is null) = (decided_by is null))
);
create index on respondent.met_before (earlier_id);
create index on interview.interview (respondent_id);
