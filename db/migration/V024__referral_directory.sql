-- Where people find help at each place of interviews. The days since the last look decide whether an interview begins there.
create table study.help_entry (
    id        uuid    primary key,
    site_id   uuid    not null references access.site (id),
    kind      text    not null check (kind in ('HEALTH', 'COUNSELLING', 'LEGAL', 'WELFARE', 'TRAFFICKING', 'FAMILY')),
    name      text    not null check (length(btrim(name)) between 1 and 80),
    offers_en text    not null check (length(offers_en) <= 200),
    offers_ko text    not null check (length(offers_ko) <= 200),
    languages text[]  not null check (cardinality(languages) > 0),
    cost      text    not null check (cost in ('FREE', 'PARTLY', 'PAID')),
    papers    boolean not null,
    contact   text    not null check (length(btrim(contact)) between 1 and 200),
    checked   date    not null,
    constraint something_is_offered check (length(btrim(offers_en || offers_ko)) > 0)
);
create index on study.help_entry (site_id);
