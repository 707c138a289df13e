-- Quotes leave too: as one file, of no vintage, with a row for every study of which there is one in it.
alter table release.departure alter vintage drop not null;
alter table release.departure drop constraint departure_kind_check;
alter table release.departure add constraint departure_kind_check
    check (kind in ('PACKAGE', 'ALL', 'WORKBOOK', 'SVG', 'PNG', 'PRACTICE', 'PROGRAM', 'SIGNED', 'QUOTES'));
alter table release.departure drop constraint departure_tables_check;
alter table release.departure add constraint departure_tables_check
    check ((kind = 'QUOTES') = (vintage is null) and (kind = 'QUOTES') = (cardinality(tables) = 0));
