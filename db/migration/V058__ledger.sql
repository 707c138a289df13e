-- What every number cost that was ever told of a study, all vintages together. It grows and never changes (see grants.sql).
-- A variable names the questions it is made of, for a number about a derived variable tells of each of them.
alter table analysis.vintage_variable add column sources jsonb;

with derived (name, sources) as (values
    ('age', array['age_years', 'birth_year', 'iv_date']), ('years_way', array['dest_year', 'left_year']),
    ('n_stays', array['j_country']), ('months_way', array['j_months']),
    ('src_often', array['src_freq', 'src_used']), ('src_believed', array['src_trust', 'src_used']),
    ('src_strong', array['src_infl', 'src_used']), ('src_main', array['src_used', 'src_top']),
    ('bc_us', array['src_used']), ('tie_kr', array['fam_abr', 'src_used']),
    ('pref_match', array['dest_first', 'dest_act']), ('att_turned', array['att_eff', 'att_adv']),
    ('wait_max', array['att_wait']), ('pti_grp', array['pt_rights', 'pt_regime', 'pt_missn', 'pt_fair']),
    ('inc_any', array['inc_gate', 'inc_types']), ('inc_grp', array['inc_types']))
update analysis.vintage_variable v
   set sources = case when v.name = 'record_kind' then '[]'::jsonb else (
       select jsonb_agg(jsonb_build_object(
                  'question', source, 'label', case when source = v.question then v.label else '{}'::jsonb end,
                  'topic', '', 'topicLabel', '{}'::jsonb))
         from unnest(coalesce((select d.sources from derived d where d.name = v.question), array[v.question])) source) end;
alter table analysis.vintage_variable alter column sources set not null;

create table analysis.charge (
    id         bigint generated always as identity primary key,
    study      uuid        not null,
    vintage    uuid        not null references analysis.vintage,
    marginal   uuid        unique references analysis.released_marginal,
    questions  text[]      not null,
    topics     text[]      not null,
    sigma      smallint    not null check (sigma between 3 and 8),
    charged_at timestamptz not null,
    check (marginal is not null or questions = '{}')
);
comment on column analysis.charge.marginal is 'null: one of the two noisy sizes of the vintage';
create index charge_study on analysis.charge (study);

-- What was told before there was a ledger is told. Of a size two numbers are: the one that decides σ, with a σ of 6, and the one shown.
insert into analysis.charge (study, vintage, questions, topics, sigma, charged_at)
select study, id, '{}', '{}', size_sigma, cut_at from analysis.vintage cross join lateral (values (6), (sigma)) size (size_sigma);
insert into analysis.charge (study, vintage, marginal, questions, topics, sigma, charged_at)
select v.study, v.id, m.id,
       coalesce((select array_agg(distinct source ->> 'question')
                   from analysis.vintage_variable one cross join jsonb_array_elements(one.sources) source
                  where one.vintage = v.id and one.name = any (m.variables)), '{}'),
       '{}', v.sigma, m.released_at
  from analysis.released_marginal m join analysis.vintage v on v.id = m.vintage;

select access.guard('analysis.charge', 'false');
select access.border('analysis.charge',
    'study = any ((select access.studies())::uuid[])'
    || ' and ((select access.sees_all()) or (select access.acting_role()) = ''RESEARCHER'')');
