-- A person is handed over by custodians, or taken by an interviewer whom nobody else has spoken to: a guessed number of somebody
-- else's person opens nothing.
create or replace function respondent.hand_over() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    update respondent.respondent set held_by = new.interviewer_id
     where id = new.respondent_id
       and (held_by is null or held_by = new.interviewer_id or access.sees_all());
    if not found then
        raise insufficient_privilege using message = 'this person is held by somebody else';
    end if;
    return null;
end $$;

-- Whether somebody was met before is asked by those who interview and by custodians.
create or replace function respondent.sharing(study uuid, tokens bytea[])
    returns table (respondent_id uuid, created_at timestamptz, kind text, token bytea)
    language sql stable security definer set search_path = pg_catalog as $$
    select t.respondent_id, r.created_at, t.kind, t.token
      from respondent.met_token t join respondent.respondent r on r.id = t.respondent_id
     where t.respondent_id in (select m.respondent_id from respondent.met_token m
                                where m.study_id = study and m.token = any (tokens))
       and (access.interviewing() is not null or access.sees_all())
$$;
