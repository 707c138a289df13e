-- Which answers to a study's own form say that somebody agreed to statistics, and whom the study is about.
create table study.counting_rule (
    study_id      uuid        primary key references study.study,
    consent       text        not null check (length(btrim(consent)) > 0),
    agreed        text[]      not null check (cardinality(agreed) > 0),
    frame         text,
    frame_answers text[]      not null default '{}',
    set_by        uuid        not null,
    set_at        timestamptz not null default now(),
    constraint frame_with_answers check ((frame is null) = (cardinality(frame_answers) = 0))
);
