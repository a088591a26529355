import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#kernel';
import type { World } from './command.ts';
import { commandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { evaluationOutput } from './schemas/evaluation-output.ts';
import { scoreOutput } from './schemas/score-output.ts';
import { asTable } from './table.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinew-command-line-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** A world with one input and nothing else in it. */
function worldWith(input: unknown, environment: World['environment'] = {}): World {
  return {
    environment: { SINEW_DATA: join(folder, 'data'), ...environment },
    read: async () => (typeof input === 'string' ? input : JSON.stringify(input)),
    readBytes: async () => Buffer.from(typeof input === 'string' ? input : JSON.stringify(input)),
    say: () => undefined,
    answer: () => undefined,
    now: () => '2026-03-09T12:00:00.000Z' as Instant,
    askedToStop: async () => undefined,
  };
}

const run = async (words: string, input: unknown = '', environment: World['environment'] = {}) => {
  const { exit, output } = await commandLine(words.split(' '), worldWith(input, environment));
  const document: unknown =
    output.startsWith('{') || output.startsWith('[') ? JSON.parse(output) : null;
  return { exit, output, document };
};

describe('sinew', () => {
  it.each(commands.map((command) => command.name))('%s has help', async (name) => {
    const { exit, output } = await run(`${name} --help`);
    expect(exit).toBe(0);
    expect(output).toContain(`Usage: sinew ${name}`);
  });

  it('without a command shows the list and is not content', async () => {
    expect(await commandLine([], worldWith(''))).toMatchObject({ exit: 2 });
    expect((await run('--help')).exit).toBe(0);
  });

  it.each(['nonsense', 'score', 'score a b', 'score a --nonsense', 'score a --format xml'])(
    'refuses "%s" as bad input',
    async (words) => {
      const { exit, document } = await run(words, []);
      expect(exit).toBe(2);
      expect(document).toMatchObject({ errors: [{ code: 'usage' }] });
    },
  );

  it('names every faulty setting', async () => {
    const { exit, document } = await run('migrate', '', { PORT: 'x', SINEW_MODE: 'y' });
    expect(exit).toBe(2);
    expect(document).toMatchObject({ errors: [{ path: '/PORT' }, { path: '/SINEW_MODE' }] });
  });

  it('reads settings from a file, and the environment goes first', async () => {
    const file = join(folder, 'sinew.env');
    await writeFile(file, 'PORT=x\nSINEW_MODE=y\n');
    const { document } = await run(`migrate --settings ${file}`, '', { PORT: '8080' });
    expect(document).toMatchObject({ errors: [{ path: '/SINEW_MODE' }] });
  });
});

describe('sinew score', () => {
  const phq9 = { instrument: 'PHQ-9', answers: [1, 2, 3, 1, 2, 3, 1, 2, 0] };

  it('answers in the shape its schema promises', async () => {
    const { exit, document } = await run('score -', [phq9]);
    expect(exit).toBe(0);
    expect(scoreOutput.parse(document)).toMatchObject([
      { status: 'scored', scores: { total: 15 } },
    ]);
  });

  it('keeps the good entries beside a bad one', async () => {
    const { exit, document } = await run('score -', [{ instrument: 'x', answers: [] }, phq9]);
    expect(exit).toBe(2);
    const [bad, good] = scoreOutput.parse(document);
    expect(bad?.errors).toMatchObject([{ path: '/0/instrument' }]);
    expect(good?.status).toBe('scored');
  });

  it('reads a raw total where there is a table for it', async () => {
    const { exit, document } = await run('score -', [
      { instrument: 'PROMIS Depression 8b', answers: { raw: 16 } },
      { instrument: 'phq9', answers: { raw: 16 } },
      { instrument: 'koos-ps', answers: { raw: 29 } },
    ]);
    expect(exit).toBe(2);
    expect(scoreOutput.parse(document)).toMatchObject([
      { instrument: 'promis_depression_8b', status: 'scored', scores: { T: 54.3, SE: 1.8 } },
      { errors: [{ path: '/1/answers/raw', code: 'no-raw-table' }] },
      { errors: [{ path: '/2/answers/raw', code: 'not-an-option' }] },
    ]);
  });

  it('says that a field stands twice, and hears the alarm in the one that was dropped', async () => {
    const text = '[{"instrument":"phq9","answers":{"phq9_9":2,"phq9_1":1,"phq9_9":0}}]';
    const { exit, document } = await run('score -', text);
    expect(exit).toBe(2);
    expect(scoreOutput.parse(document)).toMatchObject([
      {
        status: 'error',
        scores: { total: null },
        alarms: ['self-harm-thoughts'],
        errors: [{ path: '/0/answers/phq9_9', code: 'answered-twice' }],
      },
    ]);
  });

  it.each([['{'], ['{}']])('refuses %s', async (input) => {
    const { exit, document } = await run('score -', input);
    expect(exit).toBe(2);
    expect(document).toMatchObject({ errors: [{ path: '' }] });
  });
});

describe('sinew instruments', () => {
  it('lists what ships and what the clinic brings words for, with the reason why one is off', async () => {
    const { exit, document } = await run('instruments');
    expect(exit).toBe(0);
    const listed = document as readonly { readonly id: string }[];
    const byId = new Map(listed.map((one) => [one.id, one]));
    expect(byId.get('phq9')).toMatchObject({ licence: { words: 'shipped' }, inactive: null });
    expect(byId.get('isi')).toMatchObject({
      licence: { tier: 'C', words: 'slot', attestation: expect.stringContaining('licence') },
      items: expect.arrayContaining([expect.objectContaining({ id: 'isi_1', loinc: null })]),
    });
    expect(byId.get('pam')).toMatchObject({ inactive: expect.stringContaining('proprietary') });
    expect(byId.size).toBe(listed.length);
  });
});

describe('sinew questionnaire', () => {
  it('writes one of ours as FHIR, and reads it back as what it is', async () => {
    const { exit, document } = await run('questionnaire export gad7');
    expect(exit).toBe(0);
    const checked = await run('questionnaire check -', JSON.stringify(document));
    expect(checked.exit).toBe(0);
    expect(checked.document).toMatchObject({
      mayActivate: true,
      claim: { instrument: 'gad7', proved: true },
      errors: [],
    });
  });

  it('names what it refuses', async () => {
    const { exit, document } = await run('questionnaire check -', '{"resourceType":"Patient"}');
    expect(exit).toBe(2);
    expect(document).toMatchObject({ errors: [{ code: 'not-a-questionnaire' }] });
    expect((await run('questionnaire export nothing')).exit).toBe(2);
    expect((await run('questionnaire burn it')).exit).toBe(2);
  });
});

describe('sinew evaluate', () => {
  const input = { scores: [{ instr: 'PHQ-9', value: 14, item9: 0 }] };
  const cases = { schema: 'case-file/1', cases: [{ id: 'V01', profile: 'US', input }] };

  it('answers in the shape its schema promises', async () => {
    const { exit, document } = await run('evaluate -', cases);
    expect(exit).toBe(0);
    expect(evaluationOutput.parse(document)).toMatchObject({
      asOf: '2026-03-09T12:00:00.000Z',
      runs: [{ id: 'V01', path: '/cases/0/input', profile: 'US' }],
    });
  });

  it('takes the clock it is given', async () => {
    const { document } = await run('evaluate - --as-of 2025-01-31', cases);
    expect(document).toMatchObject({ asOf: '2025-01-31T00:00:00.000Z' });
  });

  it('refuses a clock that is none, and an impossible score, by name', async () => {
    expect((await run('evaluate - --as-of soon', cases)).document).toMatchObject({
      errors: [{ path: '/as-of' }],
    });
    const wrong = { scores: [{ instr: 'PHQ-9', value: -1 }] };
    const { exit, document } = await run('evaluate -', { cases: [{ id: 'a', input: wrong }] });
    expect(exit).toBe(2);
    expect(document).toMatchObject({ errors: [{ path: '/cases/0/input/scores/0/value' }] });
  });
});

it.each(['evaluate', 'score'])('sinew %s --schema describes both sides', async (name) => {
  const { exit, document } = await run(`${name} --schema`);
  expect(exit).toBe(0);
  expect(document).toMatchObject({ input: {}, output: {} });
});

it('a table shows single values as lines and lists as columns', () => {
  expect(asTable({ well: true, checks: [{ check: 'disk', outcome: 'good' }] })).toBe(
    'well  true\n\nchecks (1)\ncheck  outcome\ndisk   good',
  );
});
