import { type Attested, batteryFor, notAtHome, type StudyLicence, type What } from '#assignment';
import { researchStatement, researchUseOf } from '#research';
import type { SiteLibrary } from './library.ts';

/** For each questionnaire of a battery what its licence says about research; null: no such battery. */
export function licencesOf(
  what: What,
  library: SiteLibrary,
  attestation: Omit<Attested, 'statement'> | null = null,
): readonly StudyLicence[] | null {
  const battery = batteryFor(what, library.titleOf);
  if (battery === null || battery.byIntake) return null;
  return battery.parts.flatMap(({ instrument }) => {
    const definition = library.definitionOf(instrument);
    if (definition === null) return [];
    const { name, licence } = definition;
    const use = researchUseOf(licence);
    const isAsked = use === 'unknown' && attestation !== null;
    const attested = isAsked ? { statement: researchStatement(name), ...attestation } : null;
    return [{ instrument, name, tier: licence.tier, says: licence.says, use, attested }];
  });
}

/** Whether the clinic may ask this in any language at all on a phone. */
export function isOpenHere(what: What, library: SiteLibrary): boolean {
  const battery = batteryFor(what, library.titleOf);
  if (battery === null || battery.byIntake) return false;
  return battery.parts.some(
    ({ instrument }) =>
      notAtHome(instrument, false, { asksItem9: true }) === null &&
      library.languagesOf(instrument).length > 0,
  );
}
