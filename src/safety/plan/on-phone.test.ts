import { describe, expect, it } from 'vitest';
import type { Id, Instant } from '#kernel';
import { changesFrom, draftOf, namelessIn, withRoom } from './draft.ts';
import type { SafetyLine } from './line.ts';
import { linesOnPhone } from './on-phone.ts';

let ids = 0;
const newId = <Name extends string>() =>
  `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}` as Id<Name>;
const line = (words: string, phone: string | null = null): SafetyLine => ({
  lineId: newId<'SafetyLineId'>(),
  step: 'people-who-help',
  words,
  phone,
  agreed: null,
});
const at = (time: string) => `2026-03-09T${time}.000Z` as Instant;
const ana = line('Ana', '555 01');
const tom = line('Tom');
const lineIds = () => newId<'SafetyLineId'>();

describe('a step in a form', () => {
  const draft = draftOf([ana, tom]);
  const form = { step: 'people-who-help', before: [ana, tom], newId: lineIds } as const;

  it('ends with a line to write in, and grows one when it is used', () => {
    expect(draft.map(({ words }) => words)).toEqual(['Ana', 'Tom', '']);
    const used = draft.map((one, n) => (n === 2 ? { ...one, words: 'Mina' } : one));
    expect(withRoom(used)).toHaveLength(4);
    expect(withRoom(draft)).toHaveLength(3);
  });

  it('changes only what was changed', () => {
    expect(changesFrom(draft, form)).toEqual([]);
    const said = draft.map((one) => (one.words === 'Tom' ? { ...one, phone: ' 555 02 ' } : one));
    const changes = changesFrom(said, form);
    expect(changes).toMatchObject([
      { kind: 'put', line: { words: 'Tom', phone: '555 02' }, was: { words: 'Tom', phone: null } },
    ]);
  });

  it('takes a line out whose words were taken out, and adds what is new', () => {
    const said = [
      { lineId: ana.lineId, words: '  ', phone: '' },
      { lineId: tom.lineId, words: 'Tom', phone: '' },
      { lineId: null, words: 'Mina', phone: '' },
    ];
    const changes = changesFrom(said, form);
    expect(changes.map(({ kind }) => kind)).toEqual(['remove', 'put']);
    expect(changes[1]).toMatchObject({ was: null, line: { words: 'Mina' } });
  });

  it('finds a number that nobody knows whom it calls', () => {
    expect(namelessIn([{ lineId: null, words: ' ', phone: '555' }])).toEqual([0]);
    expect(namelessIn(draft)).toEqual([]);
  });
});

describe('the plan on a phone', () => {
  const added = line('Mina');
  const body = {
    changeId: newId<'SafetyPlanChangeId'>(),
    changes: [{ kind: 'put' as const, line: added, was: null, copyId: lineIds() }],
  };
  const copy = { lines: [ana], changeIds: [] as string[], at: at('10:00:00') };
  const words = (lines: readonly SafetyLine[]) => lines.map((one) => one.words);

  it('has what was written and is not sent, also where no copy ever came', () => {
    const waiting = [{ body, savedAt: at('10:05:00'), sentAt: null }];
    expect(words(linesOnPhone(copy, waiting))).toEqual(['Ana', 'Mina']);
    expect(words(linesOnPhone({ lines: [], changeIds: [], at: null }, waiting))).toEqual(['Mina']);
  });

  it('keeps a sent change until a copy has it', () => {
    const sent = [{ body, savedAt: at('10:05:00'), sentAt: at('10:06:00') }];
    expect(words(linesOnPhone(copy, sent))).toEqual(['Ana', 'Mina']);
  });

  it('lays nothing over a copy that has it: somebody may have changed it since', () => {
    const sent = [{ body, savedAt: at('09:00:00'), sentAt: at('09:01:00') }];
    expect(words(linesOnPhone({ ...copy, changeIds: [body.changeId] }, sent))).toEqual(['Ana']);
    expect(words(linesOnPhone(copy, sent))).toEqual(['Ana']);
    const justNow = [{ body, savedAt: at('09:00:00'), sentAt: at('09:59:00') }];
    expect(words(linesOnPhone(copy, justNow))).toEqual(['Ana', 'Mina']);
    const before = [{ body, savedAt: at('09:00:00'), sentAt: at('09:58:59') }];
    expect(words(linesOnPhone(copy, before))).toEqual(['Ana']);
  });

  it('lays several changes over each other in the order they were made', () => {
    const out = {
      changeId: newId<'SafetyPlanChangeId'>(),
      changes: [
        {
          kind: 'remove' as const,
          lineId: added.lineId,
          was: { words: 'Mina', phone: null, agreed: null },
        },
      ],
    };
    const written = [
      { body: out, savedAt: at('10:07:00'), sentAt: null },
      { body, savedAt: at('10:05:00'), sentAt: null },
    ];
    expect(words(linesOnPhone(copy, written))).toEqual(['Ana']);
  });
});
