-- Which clock counts depends on whether somebody took the alert.
drop index safety_alert_clock;
create index safety_alert_to_take on safety_alert (acknowledge_by) where state = 'open';
create index safety_alert_to_close on safety_alert (close_by) where state = 'acknowledged';
