import { type Fact, factOf } from '#reasoning';
import { type RiskGroup, riskGroup } from '#stepping';
import { plainName } from '../score-limits.ts';
import type { Entry } from './scores.ts';
import { isObject, type Told } from './stepping-read.ts';

/** The STarT Back or STarT MSK group: as told, or from the tool's own points. */
export function riskGroupFacts(told: Told, entries: readonly Entry[]): readonly Fact[] {
  const stated = groupIn(told.riskGroup?.value);
  if (stated !== null && told.riskGroup !== undefined) return [fact(stated, told.riskGroup.path)];
  const entry = entries.findLast(({ name }) => isTool(name));
  if (entry === undefined) return [];
  const group = groupIn({ ...entry.score }) ?? byPoints(entry);
  return group === null ? [] : [fact(group, entry.path)];
}

const fact = (value: RiskGroup, source: string): Fact =>
  factOf(riskGroup, { id: `${source}#${riskGroup.name}`, date: null, source, value });

const isTool = (name: string): boolean =>
  /^start(t)?(back|msk)/.test(name) || /^(keele)?(sbst|sbt)$/.test(name);

const groupWords: Readonly<Record<string, RiskGroup>> = {
  low: 'low',
  lowrisk: 'low',
  medium: 'medium',
  moderate: 'medium',
  mediumrisk: 'medium',
  high: 'high',
  highrisk: 'high',
};

function groupIn(value: unknown): RiskGroup | null {
  if (typeof value === 'string') return groupWords[plainName(value)] ?? null;
  if (!isObject(value)) return null;
  for (const key of ['group', 'risk', 'riskGroup', 'band', 'category', 'result', 'level']) {
    const found = groupIn(value[key]);
    if (found !== null) return found;
  }
  return null;
}

/** STarT Back: 3 or less low; else high with 4 or more of its distress questions. STarT MSK: 4, 8. */
function byPoints({ name, value, score }: Entry): RiskGroup | null {
  if (value === null) return null;
  if (name.includes('msk')) return value <= 4 ? 'low' : value <= 8 ? 'medium' : 'high';
  if (value <= 3) return 'low';
  const found = Object.entries(score).find(([key]) => /psych|distress|subscale/i.test(key))?.[1];
  if (typeof found !== 'number') return null;
  return found >= 4 ? 'high' : 'medium';
}
