import { useState } from 'react';
import { doseChangeContactDays, inForce } from '#evidence';
import type { Tri } from '#kernel';
import { begunLately, type MedicineBody, takenOf, type WatchItem, watchFor } from '#medication';
import type { CheckedHere } from './check-here.ts';

/** What the person says of a medicine whose first day nobody wrote down. */
export type BegunLately = 'yes' | 'no' | 'not-known';

type Given = {
  readonly here: CheckedHere;
  readonly body: MedicineBody;
  /** `entered`: a line that is new on the list, or taken again; since when stands in it or is asked. */
  readonly brings: 'entered' | 'new-dose' | 'nothing';
};

/** What is watched after this is saved: proposed for what begins, and not for what is only taken over. */
export function useWatch({ here, body, brings }: Given) {
  const [saidLately, setSaidLately] = useState<BegunLately | null>(null);
  // null: as proposed for this kind of medicine.
  const [chosen, setChosen] = useState<readonly WatchItem[] | null>(null);
  const watchDays = watchDaysOf(here);
  const proposed = brings === 'nothing' ? [] : watchFor(takenOf(body, here.table));
  const lately: Tri =
    brings === 'entered' ? begunLately(body.startedOn, here.read.today, watchDays) : true;
  const asksSince = proposed.length > 0 && lately === 'unknown';
  const isNew = asksSince ? answered[saidLately ?? 'not-said'] : lately;
  const watchable = isNew === false ? [] : proposed;
  return {
    watchDays,
    /** Nobody wrote since when: whether it is new enough to be watched is asked, not taken for granted. */
    asksSince,
    saidLately,
    setSaidLately,
    toBeAsked: asksSince && saidLately === null,
    watchable,
    watch: watchable.filter((item) => chosen?.includes(item) ?? isNew === true),
    setWatch: setChosen,
  };
}

const answered: Readonly<Record<BegunLately | 'not-said', Tri>> = {
  yes: true,
  no: false,
  'not-known': 'unknown',
  'not-said': 'unknown',
};

const watchDaysOf = ({ circumstances: { settings, bearer, asOf } }: CheckedHere): number =>
  inForce(doseChangeContactDays, settings, bearer, asOf).value;
