-- Whom an interviewer of the study calls when somebody is in danger.
create table study.help_lines (
    study_id  uuid primary key references study.study (id),
    on_call   text not null check (length(on_call) <= 40),
    emergency text not null check (length(emergency) <= 40)
);
