-- Appending to the trail is one function of the owner: the application can neither write an event with a
-- hash of its own making nor touch the newest link. It may append to the subject of its transaction alone.
create function audit_append(
  subject uuid, at timestamptz, actor_kind text, actor_id uuid, actor_name text, actor_role text,
  action text, outcome text, detail jsonb, request_id text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said bytea := audit_digest(subject, at, actor_kind, actor_id, actor_name, actor_role, action,
    outcome, detail, request_id);
  link audit_head;
begin
  if subject is distinct from sinew_patient() and subject is distinct from sinew_site()
    and not coalesce(sinew_system(), false) then
    raise insufficient_privilege using message = 'the subject is not the one of this transaction';
  end if;
  insert into audit_head as h (subject_id, seq, digest, previous_hash, hash)
  values (subject, 1, said, '\x00', audit_link('\x00', 1, said))
  on conflict (subject_id) do update set
    seq = h.seq + 1,
    digest = said,
    previous_hash = h.hash,
    hash = audit_link(h.hash, h.seq + 1, said)
  returning * into link;
  insert into audit_event values (subject, link.seq, at, actor_kind, actor_id, actor_name, actor_role,
    action, outcome, detail, request_id, link.previous_hash, link.hash);
  return link.seq;
end $$;

revoke all on function audit_append from public;
grant execute on function audit_append to sinew_app;
revoke insert, update on audit_head from sinew_app;
revoke insert, update, delete on audit_event from sinew_app;
