-- A passage on its way to being quoted. Every word is sealed with the key of the interview; here is only how far it has come and through
-- whose hands. The number counts up with every step and is part of the seal.
create table testimony.quote (
    id           uuid primary key,
    interview_id uuid        not null references interview.interview (id) on delete cascade,
    number       integer     not null check (number > 0),
    state        text        not null check (state in ('PROPOSED', 'EDITED', 'ACCEPTED', 'SIGNED', 'RELEASED', 'ENDED')),
    ended        text        check (ended in ('CONSENT', 'WITHDRAWN', 'TAKEN_BACK', 'HEARD_NO')),
    sealed       bytea       not null,
    changed_at   timestamptz not null default now(),
    proposed_by  uuid        not null,
    edited_by    uuid,
    heard_at     timestamptz,
    accepted_by  uuid,
    signed_by    uuid,
    released_by  uuid,
    released_id  uuid,
    check ((state = 'ENDED') = (ended is not null)),
    check (state not in ('ACCEPTED', 'SIGNED', 'RELEASED') or accepted_by is not null),
    check (accepted_by is null or accepted_by not in (proposed_by, coalesce(edited_by, proposed_by))),
    check (state not in ('SIGNED', 'RELEASED') or signed_by is not null),
    check (signed_by is null or signed_by not in (proposed_by, coalesce(edited_by, proposed_by))),
    check (state <> 'RELEASED' or (released_id is not null and released_by is not null)),
    check (released_by is null or released_by not in (signed_by, proposed_by, coalesce(edited_by, proposed_by)))
);
create index on testimony.quote (interview_id);
create index on testimony.quote (state, changed_at);

select access.guard('testimony.quote', '(select access.sees_all())');
select access.border('testimony.quote',
    'exists (select from interview.interview i where i.id = interview_id'
    || ' and ((select access.sees_all()) or i.interviewer_id = (select access.interviewing())))');

-- What was released: a copy with a key of its own, which names no interview and no number. When it is called back the words go and the
-- rest stays, so that whoever used it learns of it.
create table testimony.released_quote (
    id           uuid primary key,
    study_id     uuid  not null,
    keyset_id    text  not null,
    data_key     bytea not null,
    sealed       bytea not null,
    released_on  date  not null,
    expires_on   date  not null check (expires_on <= released_on + 731),
    withdrawn_on date,
    check (withdrawn_on is null or (length(sealed) = 0 and length(data_key) = 0))
);
create index on testimony.released_quote (study_id, released_on);

select access.guard('testimony.released_quote', '(select access.sees_all())');
select access.border('testimony.released_quote',
    'study_id = any ((select access.studies())::uuid[]) and ((select access.sees_all())'
    || ' or exists (select from testimony.quote q where q.released_id = testimony.released_quote.id))');
create policy read on testimony.released_quote for select
    using (study_id = any ((select access.studies())::uuid[]) and (select access.acting_role()) = 'RESEARCHER');
