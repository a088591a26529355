import { useLingui } from '@lingui/react/macro';
import { languages } from '#design';

/** Tags a clinic can choose without knowing them; any other can be typed. */
export const commonTags = [
  ...languages.map(({ tag }) => tag),
  ...'de es fr hi it ja ko nl pl pt ru so ti tr uk ur vi zh'.split(' '),
] as const;

/** The name of a language in the reader's own. */
export function useLanguageName(): (tag: string) => string {
  const { i18n, t } = useLingui();
  return (tag) => {
    const [base = tag, ...rest] = tag.split('-x-');
    const name = new Intl.DisplayNames(i18n.locale, { type: 'language', fallback: 'code' });
    const said = nameOr(name, base);
    return rest.length === 0 ? said : t`${said}, plain words`;
  };
}

function nameOr(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
