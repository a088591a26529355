import type { Text } from '#kernel';

/**
 * A crisis line as the sources of March 2026 name it (clinical-rules §3.2). It is a draft for an administrator
 * to call: no patient sees it before somebody verified it.
 */
export type Suggestion = {
  readonly label: string;
  readonly phone: string | null;
  readonly textNumber: string | null;
  /** `read`: seen in a source. `cited`: taken over from one, still to be checked against it. */
  readonly grade: 'read' | 'cited';
  readonly note: Text | null;
};

/** The month of the sources, to be read beside every suggestion. */
export const suggestionsAsOf = '2026-03';

type More = Partial<Pick<Suggestion, 'textNumber' | 'grade' | 'note'>>;

const line = (label: string, phone: string | null, more: More = {}): Suggestion => ({
  label,
  phone,
  textNumber: null,
  grade: 'cited',
  note: null,
  ...more,
});
const read = { grade: 'read' } as const;
const note = (en: string): Pick<Suggestion, 'note'> => ({ note: { en } });

const samaritans = line('Samaritans', '116 123', read);

const byCountry: Readonly<Record<string, readonly Suggestion[]>> = {
  US: [
    line('988 Suicide and Crisis Lifeline', '988', { ...read, textNumber: '988' }),
    line('Veterans Crisis Line', '988', {
      ...read,
      textNumber: '838255',
      ...note('For veterans: call 988, then press 1.'),
    }),
  ],
  CA: [
    line(
      '988 Suicide Crisis Helpline',
      '988',
      note('Since November 2023. Older lists still show 1-833-456-4566.'),
    ),
  ],
  GB: [
    samaritans,
    line('SHOUT', null, { ...read, textNumber: '85258' }),
    line('NHS 111, option 2', '111'),
  ],
  IE: [samaritans],
  AU: [line('Lifeline', '13 11 14', read)],
  NZ: [line('1737, need to talk?', '1737')],
  DE: [line('TelefonSeelsorge', '0800 1110111', read), line('TelefonSeelsorge', '116 123')],
  FR: [
    line(
      'Numéro national de prévention du suicide',
      '3114',
      note('The SOS lines of older lists are not the national line.'),
    ),
  ],
  ES: [line('Línea 024', '024')],
  IT: [line('Telefono Amico', '02 2327 2327')],
  NL: [line('113 Zelfmoordpreventie', '113'), line('113 Zelfmoordpreventie', '0800-0113')],
  BE: [line('Zelfmoordlijn', '1813')],
  AT: [line('Telefonseelsorge', '142')],
  CH: [line('Die Dargebotene Hand', '143')],
  SE: [line('Självmordslinjen', '90101')],
  NO: [line('Mental Helse', '116 123')],
  DK: [line('Livslinien', '70 201 201')],
  FI: [line('Kriisipuhelin', '09 2525 0111')],
  PL: [line('Telefon zaufania', '116 123')],
  BR: [line('CVV', '188')],
  MX: [line('Línea de la Vida', '800 911 2000')],
  IN: [line('Tele-MANAS', '14416', note('It took the place of KIRAN.'))],
  JP: [line('Crisis line', '0120-061-338')],
  KR: [line('Crisis line', '109')],
  SG: [line('Samaritans of Singapore', '1767')],
  ZA: [line('Crisis line', '0800 567 567')],
  IL: [line('ERAN', '1201')],
};

const digits = (number: string | null): string => (number ?? '').replaceAll(/\D/g, '');

type Listed = { readonly phone: string | null; readonly textNumber: string | null };

/** Lines known for a country that the site does not list yet. */
export function suggestionsFor(country: string, listed: readonly Listed[]): readonly Suggestion[] {
  const has = ({ phone, textNumber }: Suggestion) =>
    listed.some(
      (one) => digits(one.phone) === digits(phone) && digits(one.textNumber) === digits(textNumber),
    );
  return (byCountry[country] ?? []).filter((suggestion) => !has(suggestion));
}
