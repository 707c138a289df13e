-- A form may speak any language, and name it in words instead of a code.
alter table interview.interview drop constraint interview_language_check;
alter table interview.interview add constraint interview_language_check check (length(language) between 1 and 60);
