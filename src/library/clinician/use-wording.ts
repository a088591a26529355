import { useState } from 'react';
import { faultsOf, useAct } from '#http/clinician';
import { type RegisterPage, saveWording } from '#library';
import type { ItemWording, Wording } from '#measures';

/** What a site types as its wording in one language, and what the server says to it. */
export function useWording(page: RegisterPage, language: string, onSaved: () => void) {
  const kept = page.wordings.find((one) => one.language === language);
  const [words, setWords] = useState<Wording>(kept?.words ?? { items: {} });
  const act = useAct(saveWording);
  const latest = kept?.version ?? 0;
  const keep = async (next: Wording | null) => {
    const answer = await act.run({
      params: { instrument: page.row.id },
      body: { language, version: latest + 1, words: next },
    });
    if (answer.ok) onSaved();
  };
  return {
    words,
    /** The latest version that has words; 0: none. */
    latest: kept?.words ? latest : 0,
    busy: act.busy,
    trouble: act.trouble,
    change: setWords,
    save: async () => keep(withoutBlanks(words)),
    takeBack: async () => keep(null),
    faultAt: (field: string): string | null =>
      faultsOf(act.trouble).find(({ at }) => at === `/body/words/${field}`)?.message ?? null,
  };
}

/** A title left empty is the one that ships, where there is one. */
function withoutBlanks({ title, instruction, items }: Wording): Wording {
  return {
    ...(isThere(title) ? { title } : {}),
    ...(isThere(instruction) ? { instruction } : {}),
    items: Object.fromEntries(Object.entries(items).map(([id, item]) => [id, tidied(item)])),
  };
}

function tidied({ text, options, low, high }: ItemWording): ItemWording {
  return {
    text,
    ...(options === undefined ? {} : { options }),
    ...(isThere(low) ? { low } : {}),
    ...(isThere(high) ? { high } : {}),
  };
}

const isThere = (words: string | undefined): words is string =>
  words !== undefined && words.trim() !== '';
