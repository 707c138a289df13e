-- What the list of the log is narrowed by.
create index event_actor on audit.event (actor, seq);
create index event_action on audit.event (action, seq);
create index event_at on audit.event (at);
