import type { Reader } from '#database/server';
import { inForce, secondScreen, suicideProfile } from '#evidence';
import { mayUse } from '#library';
import { libraryReader } from '#library/server';
import { type Form, formOf } from '#measures';
import { secondScreenUnder } from '#safety';
import type { Chosen } from './battery.ts';

/**
 * What the intake asks after item 9, by the safety profile of the site: its own C-SSRS where it is attested in the
 * person's language; null: no form; undefined: ASQ, which also stands in for a C-SSRS that may not be asked.
 */
export async function secondScreenFor(
  db: Reader,
  { language, day, bearer, settings, now }: Chosen,
): Promise<Form | null | undefined> {
  const profile = inForce(suicideProfile, settings, bearer, now).value;
  const wanted = secondScreenUnder(profile, inForce(secondScreen, settings, bearer, now).value);
  if (wanted === 'none') return null;
  if (wanted === 'asq') return undefined;
  const definition = await libraryReader(db).definitionOf(wanted);
  if (definition === null) return undefined;
  const use = mayUse(await libraryReader(db).register(), definition, language, day);
  if (!use.ok) return undefined;
  const form = formOf(definition, use.value.language, use.value.words ?? undefined);
  return form.ok ? form.value : undefined;
}
