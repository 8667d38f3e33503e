-- When the state of a button was last shown; what nobody was shown for long is let go.
alter table saved_calls add column saved_at text;

create index saved_calls_by_age on saved_calls (saved_at);
create index talk_by_age on talk (created_at);
create index deliveries_by_settling on deliveries (settled_at);
