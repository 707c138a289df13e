-- When a request was carried out, and who saw to it. Only what is gone is carried out; that is checked when it is written.
alter table respondent.withdrawal_request
    add column carried_out_at timestamptz,
    add column carried_out_by uuid,
    add check ((carried_out_at is null) = (carried_out_by is null));
create index on respondent.withdrawal_request (asked_at) where carried_out_at is null;
