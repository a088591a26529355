import type { PatientId } from '#access';
import { enterForm } from '#entry';
import { addDays, type Id } from '#kernel';
import { instrumentOf } from '#measures';
import { everydayShare } from './intake-answers.ts';
import { attested } from './own-questionnaire.ts';
import { hour, type Stage } from './stage.ts';
import type { Story } from './stories.ts';

/** Who filled in forms on paper, and how many days ago; a coordinator typed them in two days later. */
const onPaper: Readonly<Record<string, readonly { instrument: string; daysBack: number }[]>> = {
  dev: [{ instrument: attested.instrument, daysBack: 12 }],
  'many-1': [
    { instrument: 'peg', daysBack: 5 },
    { instrument: attested.instrument, daysBack: 5 },
  ],
  'many-3': [{ instrument: 'peg', daysBack: 6 }],
};

export async function typeInPaper(story: Story, patientId: PatientId, stage: Stage): Promise<void> {
  for (const { instrument, daysBack } of onPaper[story.key] ?? []) {
    const definition = instrumentOf(instrument);
    if (definition === null) throw new Error(`the product has no ${instrument}`);
    const filledOn = addDays(stage.today, -daysBack);
    const at = hour(addDays(filledOn, 2), 15);
    const answers = definition.items.map(({ id, options }): readonly [string, number | null] => {
      const place = Math.floor((0.3 + everydayShare(story.key, id) * 0.7) * options.length);
      return [id, options[place]?.value ?? null];
    });
    await stage.play(enterForm, stage.staff('Ana Moreno'), at, {
      params: { patientId, formId: stage.chance.uuid(Date.parse(at)) as Id<'PaperFormId'> },
      body: {
        instrument,
        version: definition.version,
        language: attested.language,
        filledOn,
        evenIfThere: false,
        answers: Object.fromEntries(answers),
      },
    });
  }
}
