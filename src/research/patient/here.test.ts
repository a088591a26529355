import { expect, it } from 'vitest';
import type { Id, Instant } from '#kernel';
import type { MyStudy, StudyChoice, StudyLeave } from '#research';
import { leftSince, studyHere } from './here.ts';

const at = (minute: number) => `2026-03-09T15:0${minute}:00.000Z` as Instant;
const studyId = '00000000-0000-7000-8000-000000000001' as Id<'StudyId'>;
const consentId = '00000000-0000-7000-8000-000000000002' as Id<'ConsentId'>;
const known = (over: Partial<MyStudy> = {}): MyStudy => ({
  studyId,
  runBy: 'Kim',
  contact: '555',
  ethicsReference: 'IRB',
  ethicsOn: '2026-01-01' as MyStudy['ethicsOn'],
  open: true,
  version: 1,
  language: 'en',
  words: { title: 'T', purpose: 'P', asked: 'A', answers: 'W', leaving: 'L' },
  standing: 'not-asked',
  saidAt: null,
  afterwards: null,
  ...over,
});
const agreed = (minute: number): StudyChoice => ({
  consentId,
  studyId,
  said: 'agreed',
  version: 1,
  language: 'en',
  name: 'Rosa Alvarez',
  saidAt: at(minute),
});
const left = (minute: number): StudyLeave => ({
  consentId,
  studyId,
  afterwards: 'do-not-use',
  saidAt: at(minute),
});

it('a yes given without a network counts on the phone, and says that it is on its way', () => {
  expect(studyHere(known(), [agreed(1)], [])).toMatchObject({
    standing: 'in-force',
    onItsWay: true,
  });
});

it('leaving counts over a yes given before it, not over one given after', () => {
  expect(studyHere(known(), [agreed(1)], [left(2)])).toMatchObject({
    standing: 'left',
    afterwards: 'do-not-use',
  });
  expect(studyHere(known(), [agreed(3)], [left(2)])).toMatchObject({ standing: 'in-force' });
});

it('what the clinic knows by now counts over what was written here before', () => {
  const study = known({ standing: 'left', saidAt: at(5), afterwards: 'keep' });
  expect(studyHere(study, [agreed(4)], [])).toMatchObject({ standing: 'left', onItsWay: false });
});

it('a choice about another study changes nothing', () => {
  const other = { ...agreed(1), studyId: consentId as unknown as Id<'StudyId'> };
  expect(studyHere(known(), [other], [])).toMatchObject({ standing: 'not-asked' });
});

it('a study left on this phone asks nothing here, until the clinic has answered or it is joined again', () => {
  expect([...leftSince(at(1), [], [left(2)])]).toEqual([studyId]);
  expect([...leftSince(at(3), [], [left(2)])]).toEqual([]);
  expect([...leftSince(at(1), [agreed(3)], [left(2)])]).toEqual([]);
});
