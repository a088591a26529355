import type { ContactAsShown } from './tables.ts';

/** The emergency number stands once: where the site lists it itself, its own line is kept. */
export function withEmergency(
  contacts: readonly ContactAsShown[],
  country: string,
): ContactAsShown[] {
  const last = emergency(country);
  return contacts.some(({ phone }) => phone === last.phone) ? [...contacts] : [...contacts, last];
}

/** Numbers of the ambulance or of all emergency services; elsewhere 112 works from any mobile telephone. */
const emergencyNumbers: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  MX: '911',
  GB: '999',
  AU: '000',
  NZ: '111',
  BR: '192',
  JP: '119',
  KR: '119',
  SG: '995',
  IL: '101',
};

function emergency(country: string): ContactAsShown & { readonly phone: string } {
  return {
    label: { en: 'Emergency service', es: 'Emergencias', de: 'Notruf', ar: 'خدمة الطوارئ' },
    phone: emergencyNumbers[country] ?? '112',
    textNumber: null,
    hours: null,
  };
}
