-- A code takes as many bits as its variable needs; columns of before hold a byte a person. What a column is, its seal knows, too.
alter table analysis.vintage_column add column packed boolean not null default false;
alter table analysis.vintage_column alter column packed drop default;
