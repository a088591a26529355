/** `other`: something was said that is not understood, which is not the same as nothing said. */
export type Route =
  | 'oral'
  | 'transdermal'
  | 'topical'
  | 'injection'
  | 'rectal'
  | 'buccal'
  | 'nasal'
  | 'inhaled'
  | 'eye-or-ear'
  | 'other';

const spellings: readonly (readonly [Route, RegExp])[] = [
  ['transdermal', /^(transdermal|td|patch(es)?|transcutan.*|tts|percutan.*)$/],
  ['topical', /^(topical(ly)?|cutaneous|dermal|skin|on the skin|cream|gel|external(ly)?|top)$/],
  [
    'injection',
    /^(iv|im|sc|sq|subcut.*|intra-?(venous|muscular|articular|thecal)(ly)?|inject.*|parenteral|epidural|infusion|pump)$/,
  ],
  ['rectal', /^(rectal(ly)?|pr|suppositor.*)$/],
  ['buccal', /^(sublingual(ly)?|sl|buccal|oro-?mucosal|transmucosal)$/],
  ['nasal', /^(nasal|intra-?nasal|nose|in)$/],
  ['inhaled', /^(inhal.*|inh|nebuli.*|pulmonary)$/],
  ['eye-or-ear', /^(ophthalmic|eyes?|otic|ears?|ocular|vaginal|pv)$/],
  ['oral', /^(oral(ly)?|po|per os|by mouth|mouth|enteral|tablets?|capsules?|swallowed|os)$/],
];

/** The route a record names; null when it names none. */
export function routeOf(text: string | null | undefined): Route | null {
  const plain = (text ?? '').toLowerCase().replaceAll('.', '').trim();
  if (plain === '') return null;
  return spellings.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

/** Acts where it is put: too little of it reaches the body for the rules about the whole body. */
export const isLocal = (route: Route | null): boolean =>
  route === 'topical' || route === 'eye-or-ear' || route === 'inhaled' || route === 'nasal';
