-- What stands beside every number of a vintage: how people were found and in which years, as the custodians say it, and
-- how many records stayed out, as protected numbers. Vintages of before say nothing.
alter table analysis.cut_proposal add column fieldwork jsonb;
alter table analysis.vintage add column fieldwork jsonb, add column left_out jsonb;
