import type { PatientId } from '#access';
import {
  type ParameterView,
  type SettingScope,
  setOwnParameter,
  setParameter,
  setPersonParameter,
} from '#administration';
import { type Trouble, useAct, useClinic } from '#http/clinician';

type Value = ParameterView['value'] | null;

export type SettingAct = {
  /** Whether it was kept. */
  readonly run: (scope: SettingScope, value: Value, reason: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
};

/** Keeps a number where it is set: for the country, the site, one's own work, or one person. */
export function useSetting(parameter: string, patientId: PatientId | null): SettingAct {
  const clinic = useClinic();
  const site = useAct(setParameter);
  const own = useAct(setOwnParameter);
  const person = useAct(setPersonParameter);
  const run: SettingAct['run'] = async (scope, value, reason) => {
    const body = { settingId: clinic.newId<'SettingId'>(), value, reason };
    if (scope === 'clinician') {
      return (await own.run({ params: { parameter }, query: {}, body })).ok;
    }
    if (scope === 'patient') {
      if (patientId === null) return false;
      return (await person.run({ params: { parameter, patientId }, query: {}, body })).ok;
    }
    return (await site.run({ params: { parameter }, query: {}, body: { ...body, scope } })).ok;
  };
  return {
    run,
    busy: site.busy || own.busy || person.busy,
    trouble: site.trouble ?? own.trouble ?? person.trouble,
  };
}
