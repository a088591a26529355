-- Safety alerts have two clocks: to be taken, and to be closed.
alter table safety_alert add column close_by timestamptz;
update safety_alert set close_by = opened_at + interval '24 hours';
alter table safety_alert alter column close_by set not null;
-- What the escalation looks for, every minute, across sites.
create index safety_alert_clock on safety_alert (least(acknowledge_by, close_by)) where state <> 'closed';
