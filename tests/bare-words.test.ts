import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bareWords } from '../tools/web/bare-words.ts';
import { inPseudo } from '../tools/web/pseudo.ts';
import { type App, notForUsers, wordsStandIn } from '../tools/web/words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Data that stands in web code, by the end of its file's name. */
const examples = ['*.test.ts', '*-example.ts', 'in-clinic.tsx'].map((name) => `**/${name}`);

/** Not translated on purpose. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Each language is named in its own words.
  'src/design/language/language-tags.ts': ['English', 'English, plain words'],
  // Names of products.
  'src/accounts/patient/device-name.ts': ['Firefox', 'Chrome', 'Safari', 'Android', 'Windows'],
  'src/registry/clinician/caseload-table.tsx': ['GAD-7'],
  // Said beside the words in which the server refuses a part of a plan; those are English in the clinic.
  'src/plan/clinician/item-draft.ts': [
    'Say what it is.',
    'Say why it helps, in words the person reads.',
    'Write a number that makes sense here, or leave it empty.',
  ],
};
const isProduct = /^(Edg|Edge|Opera|Mac|Macintosh|Linux|iPhone)$/;

describe.each(['patient', 'clinic'] satisfies App[])('the %s app', (app) => {
  const files = wordsStandIn[app].flatMap((place) =>
    globSync(`${place}/*.{ts,tsx}`, { cwd: root, exclude: [...notForUsers, ...examples] }),
  );

  it('has no words on a screen that cannot be translated', async () => {
    expect(files.length).toBeGreaterThan(100);
    const bare = await Promise.all(
      files.map(async (file) =>
        (await bareWords(file, await readFile(root + file, 'utf8')))
          .filter((words) => !allowed[file]?.includes(words) && !isProduct.test(words))
          .map((words) => `${file}: ${words}`),
      ),
    );
    expect(bare.flat()).toEqual([]);
  });
});

it.each([
  ['<p>Hello you</p>', ['Hello you']],
  ['<Field label="sleep" icon="moon" />', ['sleep']],
  ['const words = late ? "Not saved yet" : t`Saved`;', ['Not saved yet']],
  ['<p><Trans>Hello <b>you</b></Trans> {i18n("cloud-off")}</p>', []],
  ['<Field label={t`Sleep`} kind="quiet" />', []],
])('finds what cannot be translated in %s', async (code, bare) => {
  expect(await bareWords('screen.tsx', code)).toEqual(bare);
});

describe('the pseudo-language', () => {
  it('leaves no plain letter in the words and all marks in place', () => {
    expect(inPseudo('Saved <0>at</0> Zoë’s: 5')).toBe('Šáṽéð <0>áţ</0> Žöë’š: 5');
  });
});
