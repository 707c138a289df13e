-- Like signed releases: everybody asks and decides in the own name, nothing is asked for that is decided already, and what was decided stays as it is.
alter policy own_name_asks on analysis.cut_proposal
    with check (agreed is null and ((select access.acting_role()) = 'SYSTEM' or asked_by = (select access.acting())));
alter policy own_name_decides on analysis.cut_proposal
    using (agreed is null)
    with check ((select access.acting_role()) = 'SYSTEM' or decided_by = (select access.acting()));

alter policy own_name_asks on analysis.retirement
    with check (agreed is null and ((select access.acting_role()) = 'SYSTEM' or asked_by = (select access.acting())));
alter policy own_name_decides on analysis.retirement
    using (agreed is null)
    with check ((select access.acting_role()) = 'SYSTEM' or decided_by = (select access.acting()));

create policy own_name_asks on analysis.allowance as restrictive for insert
    with check (agreed is null and ((select access.acting_role()) = 'SYSTEM' or asked_by = (select access.acting())));
create policy own_name_decides on analysis.allowance as restrictive for update
    using (agreed is null)
    with check ((select access.acting_role()) = 'SYSTEM' or decided_by = (select access.acting()));
