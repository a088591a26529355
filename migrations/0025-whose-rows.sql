-- What belongs to a clinic is seen and written by that clinic alone, also where a query forgets to say so.
do $$
declare
  t text;
begin
  foreach t in array array['rule_mode', 'new_rule_policy', 'crisis_contact_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_site on %I using (site_id = (select sinew_site()) or (select sinew_system()))
       with check (site_id = (select sinew_site()) or (select sinew_system()))', t);
  end loop;
end $$;

-- A person's own transaction asks which rules of their clinic speak.
create policy of_a_patient on rule_mode for select using (
  site_id = (select site_id from patient where patient_id = (select sinew_patient())));
create policy of_a_patient on new_rule_policy for select using (
  site_id = (select site_id from patient where patient_id = (select sinew_patient())));

-- What a rule in shadow concluded stays as it was; only that it ended is added.
revoke update on shadow_finding from sinew_app;
grant update (ended_at) on shadow_finding to sinew_app;

-- What the signer was then. Earlier signatures do not say.
alter table rule_review add column signed_by_role text;
