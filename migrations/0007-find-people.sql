-- The words a person is found by: every word of the name and the record number, lower case and
-- unaccented, as the code that registers people writes them.
alter table caseload_row add column search_words tsvector not null default '';
update caseload_row c set search_words = array_to_tsvector(array(
  select distinct word
  from patient p, regexp_split_to_table(
    c.sort_name || ' ' || lower(coalesce(p.record_number, '')) || ' '
      || regexp_replace(lower(coalesce(p.record_number, '')), '[^a-z0-9]', '', 'g'),
    '[^[:alnum:]]+') word
  where p.patient_id = c.patient_id and word <> ''
));
create index caseload_by_word on caseload_row using gin (search_words);

-- Under row-level security an index answers only what gives nothing away by itself, and matching of
-- words is not among it. So the words are matched as the owner, for the site of the transaction alone.
create function caseload_matches(words tsquery) returns setof uuid
language sql stable rows 200 security definer set search_path = public, pg_temp as $$
  select patient_id from caseload_row where site_id = sinew_site() and search_words @@ words
$$;
revoke all on function caseload_matches from public;
grant execute on function caseload_matches to sinew_app;
