import { allowedOf, batteries, type listAssignable, notAtHome } from '#assignment';
import type { OutputOf } from '#http';
import { leftOutView } from './left-out.ts';
import type { SiteLibrary } from './library.ts';

/** Whether somebody watches is said for each person, in the preview. */
const watched = { asksItem9: true };

/** What can be assigned, as it stands for somebody who reads English; a person's own view is the preview. */
export function assignableAt(library: SiteLibrary): OutputOf<typeof listAssignable> {
  const named = (instrument: string) => ({ instrument, title: { ...library.titleOf(instrument) } });
  return {
    batteries: batteries
      .filter(({ byIntake }) => !byIntake)
      .map((battery) => {
        const { parts, leftOut } = allowedOf(battery, 'en', library, watched);
        const { id, title, says, rhythm } = battery;
        const name = (wanted: string) =>
          battery.parts.find(({ instrument }) => instrument === wanted)?.name ??
          library.titleOf(wanted);
        return {
          id,
          title: { ...title },
          says: { ...says },
          rhythm,
          parts: parts.map(({ instrument }) => named(instrument)),
          leftOut: leftOut.map((left) => ({
            ...leftOutView(left),
            title: { ...name(left.instrument) },
          })),
        };
      }),
    instruments: library.known.map((instrument) => {
      const form = library.form(instrument, 'en');
      return {
        ...named(instrument),
        minutes: library.definitionOf(instrument)?.minutes ?? null,
        languages: [...library.languagesOf(instrument)],
        refusal: notAtHome(instrument, false, watched) ?? (form.ok ? null : form.problem),
      };
    }),
  };
}
