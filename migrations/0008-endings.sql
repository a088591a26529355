-- Why a plan ended, and by whom.
alter table plan add column ended_because text, add column ended_by uuid;

-- When the tools that care for the installation last ran to their end, and whether all was well.
create table tool_run (
  tool text primary key check (tool in ('backup', 'verify-audit')),
  ended_at timestamptz not null,
  well boolean not null
);
grant select, insert, update on tool_run to sinew_app;
