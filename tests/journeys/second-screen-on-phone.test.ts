import { beforeEach, describe, expect, it } from 'vitest';
import { nextQuestion } from '#assignment';
import { addDays, type LocalDate } from '#kernel';
import { readFindings } from '#reasoning';
import { draftOf, least, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';
import { alertsOf, bringsCssrs, sets } from '../support/second-screen.ts';

let clinic: Clinic;
let story: Story;
const day = '2026-03-02' as LocalDate;

beforeEach(async () => {
  clinic = await givenClinic('2026-03-02T15:00:00.000Z');
  story = storyOf(clinic);
  const administrator = await clinic.entered(
    await givenStaff(clinic.database, clinic.siteId, 'administrator'),
  );
  await bringsCssrs(administrator, addDays(day, -30));
  await sets(administrator, 'safety.asyncItem9', 'on');
  await sets(administrator, 'safety.roundTheClockCover', 'yes');
  await sets(administrator, 'safety.secondScreen', 'cssrs');
  await story.assigns(draftOf('monthly', weekly(day), 'battery'));
});

const rules = async () => (await alertsOf(clinic)).map(({ rule }) => rule).toSorted();
const dueNow = async () => {
  const [due] = (await story.mine()).due;
  if (due === undefined) throw new Error('a round is due');
  return due;
};
/** Low mood, item 9 above zero, and these answers to C-SSRS; the rest at its least. */
const says =
  (cssrs: Readonly<Record<string, number | null>>) =>
  (item: Parameters<typeof least>[0]): number | null => {
    if (item.id === 'phq9_9') return 1;
    if (/^phq[49]_/.test(item.id)) return 2;
    return item.id in cssrs ? (cssrs[item.id] ?? null) : least(item);
  };

describe('C-SSRS on the phone, in the same session as item 9', () => {
  it('comes right after item 9, in the words of the clinic, with its skip logic', async () => {
    const round = await dueNow();
    const asked = await story.completes(round, says({ cssrs_2: 0 }));
    const ids = Object.keys(asked);
    expect(ids[ids.indexOf('phq9_9') + 1]).toBe('cssrs_1');
    expect(ids.filter((id) => id.startsWith('cssrs_'))).toEqual(['cssrs_1', 'cssrs_2', 'cssrs_6']);
    expect(ids.some((id) => id.startsWith('asq_'))).toBe(false);
    expect(await rules()).toEqual(['SAF-01']);
    expect(await alertsOf(clinic)).toMatchObject([{ secondScreen: 'asked', disposition: null }]);
  });

  it('a "yes" is heard at once, before anything is handed in; what is still open is said', async () => {
    const { occurrenceId } = await dueNow();
    await story.answers(occurrenceId, 'phq9_9', 1);
    await story.answers(occurrenceId, 'cssrs_1', 0);
    expect(await rules()).toEqual(['SAF-01']);
    expect(await alertsOf(clinic)).toMatchObject([{ secondScreen: 'begun' }]);
    await story.answers(occurrenceId, 'cssrs_2', 1);
    const screen = (await alertsOf(clinic)).find(({ rule }) => rule !== 'SAF-01');
    expect(screen).toMatchObject({ state: 'open', disposition: { code: 'ask-the-rest' } });
    await story.answers(occurrenceId, 'cssrs_3', 1);
    await story.answers(occurrenceId, 'cssrs_4', 1);
    expect(await rules()).toEqual(['SAF-01', 'SAF-03']);
    const risen = (await alertsOf(clinic)).find(({ rule }) => rule === 'SAF-03');
    expect(risen?.alertId).toBe(screen?.alertId);
    const open = await clinic.wu.ask(readFindings, { params: { patientId: clinic.patientId } });
    expect(open.findings.filter(({ status }) => status === 'unknown')).toEqual([]);
  });

  it('a question refused in a round that is handed in is asked again by a person', async () => {
    const round = await dueNow();
    await story.completes(round, says({ cssrs_2: 0, cssrs_6: null }));
    expect(await alertsOf(clinic)).toContainEqual(
      expect.objectContaining({ disposition: expect.objectContaining({ code: 'ask-the-rest' }) }),
    );
  });

  it('the phone knows which of its answers alarm, without its definition or its scoring', async () => {
    const { asking } = await dueNow();
    const first = nextQuestion(asking, {});
    expect(first).not.toBeNull();
    expect(asking.alarms).toEqual(
      expect.arrayContaining([
        { item: 'cssrs_1', atLeast: 1 },
        { item: 'cssrs_7', atLeast: 1 },
      ]),
    );
  });
});
