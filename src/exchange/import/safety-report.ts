import { asksAboutSafety } from '#library';
import type { Draft, DraftItem } from './draft.ts';
import { type ReportLine, refusal } from './report-line.ts';

/**
 * What seems to ask about suicide or self-harm and raises no alarm: such a question would be asked
 * with nobody listening, so the form is refused. `watched` are the questions that do raise one.
 */
export function safetyReport(
  { title, instruction, items }: Draft,
  watched: ReadonlySet<DraftItem>,
): readonly ReportLine[] {
  const unheard = items
    .filter((item) => !watched.has(item) && asksAboutSafety(wordsOf(item)))
    .map(({ path, linkId }) => refusal(path, 'safety-unheard', unheardSays, linkId));
  const head = { title: title ?? '', instruction: instruction ?? '' };
  return unheard.length === 0 && watched.size === 0 && asksAboutSafety(head)
    ? [refusal('/title', 'safety-unheard', headSays)]
    : unheard;
}

/** An answer may say it where the question does not. */
const wordsOf = ({ text, options, number }: DraftItem): Record<string, string> => ({
  text: text ?? '',
  options: options.map(({ label }) => label).join('\n'),
  ends: [number?.low, number?.high].join('\n'),
});

const unheardSays =
  'This question seems to ask about suicide or self-harm, and no answer to it would raise an alarm. Ask it with PHQ-9 or ASQ, which do.';
const headSays =
  'This form seems to ask about suicide or self-harm, and no answer to it would raise an alarm. Ask with PHQ-9 or ASQ, which do.';
