import type { Reading } from '#measures/server';
import { cognitionT } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { isiAtStart, stopBangTwoAndRisk } from '#sleep';

/** What rules read of forms beside their totals: a part of STOP-Bang, thinking, and where the ISI began. */
export function formFacts(readings: readonly Reading[]): readonly Fact[] {
  return [...stopBangIn(readings), ...cognitionIn(readings), ...isiBegan(readings)];
}

const aboutOf = ({ scoreId, day, instrument }: Reading, part: string) => ({
  id: `${scoreId}/${part}`,
  date: day,
  source: instrument.toUpperCase(),
});

/** From five points on the total itself speaks; then whether a risk is among them is not looked at. */
const totalSpeaks = 5;
const twoOfFour = 2;

function stopBangIn(readings: readonly Reading[]): readonly Fact[] {
  const last = readings.findLast(({ instrument }) => instrument === 'stopbang');
  if (last === undefined) return [];
  const { stop, total, risk_step: step } = last.result.scores;
  const about = aboutOf(last, 'two-and-risk');
  if (typeof stop !== 'number') return [factOf(stopBangTwoAndRisk, { ...about, value: null })];
  if (stop < twoOfFour) return [factOf(stopBangTwoAndRisk, { ...about, value: false })];
  const isLow = typeof total === 'number' && total < totalSpeaks;
  const value = isLow && typeof step === 'number' ? step === twoOfFour : null;
  return [factOf(stopBangTwoAndRisk, { ...about, value })];
}

function cognitionIn(readings: readonly Reading[]): readonly Fact[] {
  return readings
    .filter(({ instrument, value }) => instrument === 'promis_cognition_2a' && value !== null)
    .map((reading) =>
      factOf(cognitionT, { ...aboutOf(reading, 'cognition'), value: reading.value }),
    );
}

/** The first of several: a single one has nothing to be held against. */
function isiBegan(readings: readonly Reading[]): readonly Fact[] {
  const given = readings.filter(({ instrument, value }) => instrument === 'isi' && value !== null);
  const [first] = given;
  if (first === undefined || given.length < 2) return [];
  return [factOf(isiAtStart, { ...aboutOf(first, 'start'), value: first.value })];
}
