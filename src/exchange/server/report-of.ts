import type { ImportReport } from '#exchange';
import { formOf } from '#measures';
import { blocksIn, type Check, type ClaimCheck, mayActivate } from '../import/check.ts';
import { linesMax } from '../import/report-line.ts';

/** Differing cases and differences a screen shows; a wrong table differs on every page. */
const shownMax = 50;

/** A check as a screen shows it. */
export function reportOf(check: Check, here: number | null): ImportReport {
  const { id, draft, report, claim, scores } = check;
  return {
    id,
    ...headOf(draft),
    mayActivate: mayActivate(check),
    lines: report.slice(0, linesMax).map((line) => ({ ...line })),
    claim: claim === null ? null : claimOf(claim),
    scores: scores.map((line) => ({ ...line })),
    preview: previewOf(check),
    here,
  };
}

type Head = Pick<ImportReport, 'title' | 'address' | 'version' | 'language'>;

function headOf(draft: Check['draft']): Head {
  if (draft === null) return { title: null, address: null, version: null, language: null };
  const { title, url: address, version, language } = draft;
  return { title, address, version, language };
}

function previewOf({ draft, definition }: Check): ImportReport['preview'] {
  if (draft === null || definition === null) return null;
  const form = formOf(definition.instrument, draft.language);
  return form.ok ? form.value : null;
}

function claimOf(claim: ClaimCheck): NonNullable<ImportReport['claim']> {
  const { instrument, name, by, differences, differing, cases } = claim;
  return {
    instrument,
    name,
    by,
    proved: !blocksIn(claim),
    differences: differences.slice(0, shownMax).map((one) => ({ ...one })),
    differing: oneOfEach(differing)
      .slice(0, shownMax)
      .map(({ score, answers, expected, found }) => ({
        score,
        answers: { ...answers },
        expected,
        found,
      })),
    differingCount: differing.length,
    cases,
  };
}

/** One case for each pair of values first: twenty pages with the same total say the same thing. */
function oneOfEach(differing: ClaimCheck['differing']): ClaimCheck['differing'] {
  const seen = new Set<string>();
  return differing.filter(({ score, expected, found }) => {
    const key = `${score} ${expected} ${found}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
