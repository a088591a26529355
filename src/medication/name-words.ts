import type { Route } from './route.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Salts and hydrates: they change nothing that a rule reads. */
export const salts = words(`
  hydrochloride hcl hci sulfate sulphate sulfat tartrate bitartrate phosphate maleate besylate besilate
  mesylate mesilate sodium potassium calcium magnesium citrate hydrobromide hbr acetate succinate
  fumarate oxalate pamoate dihydrate monohydrate anhydrous trihydrate dipotassium disodium hemihydrate
  etexilate diethylamine diethylammonium epolamine tromethamine medoxomil cilexetil erbumine arginine
  nitrate chloride embonate base camsylate hemifumarate dihydrochloride tert butylamine strontium
`);

/** Words about form, release, times and makers. */
export const noise = words(`
  tablet tablets tab tabs capsule capsules cap caps caplet caplets pill pills film coated modified
  prolonged extended immediate sustained slow controlled delayed release released er xr sr cr la ir mr
  dr xl retard pr ec enteric gastro resistant gr oral po mouth solution suspension liquid syrup elixir
  drop drops effervescent soluble dispersible chewable orodispersible odt sublingual buccal patch
  patches transdermal plaster plasters tts gel cream ointment lotion spray topical foam emulgel roll on
  injection injectable pen syringe iv im sc ampoule vial infusion intravenous subcutaneous
  intramuscular suppository suppositories rectal inhaler inhaled nasal lozenge lozenges lollipop powder
  sachet sachets granules eye ear strength low high dose extra forte max maximum double mini once twice
  three four times time daily weekly nightly day days week per hourly hours hour prn as needed bd tds
  qds od nocte mane bid tid qid qhs hs morning evening night every at bedtime and with w of the in by
  for teva sandoz mylan accord zentiva ratiopharm stada hexal viatris actavis aurobindo generic brand
  krka pfizer bayer sun apotex al beta aristo rp otc rx lupin cipla zydus torrent macleods glenmark
  alembic camber amneal unichem solco greenstone northstar mallinckrodt rhodes par lannett kvk epic
  tillomed milpharm wockhardt crescent almus arrow heumann aliud abz winthrop mepha helvepharm spirig
  uk us eu ltd gmbh inc pharma healthcare bp usp ph eur oil
  mg g mcg ug microgram micrograms mikrogramm milligram milligrams gram grams ml l iu unit units h hr
  hrs percent mmol x
`);

/** "Codeine-free", "stopped tramadol": whatever else the name holds, it is not one that is taken. */
export const negations = words(
  'free without non no not never stopped anti ex discontinued former formerly previously allergy allergic',
);

/** What a word in a name says about the way a medicine is taken. */
export const routeWords: Readonly<Record<string, Route>> = {
  patch: 'transdermal',
  patches: 'transdermal',
  transdermal: 'transdermal',
  plaster: 'transdermal',
  plasters: 'transdermal',
  tts: 'transdermal',
  gel: 'topical',
  emulgel: 'topical',
  cream: 'topical',
  ointment: 'topical',
  lotion: 'topical',
  topical: 'topical',
  foam: 'topical',
  injection: 'injection',
  iv: 'injection',
  im: 'injection',
  sc: 'injection',
  infusion: 'injection',
  intravenous: 'injection',
  subcutaneous: 'injection',
  intramuscular: 'injection',
  suppository: 'rectal',
  suppositories: 'rectal',
  rectal: 'rectal',
  sublingual: 'buccal',
  buccal: 'buccal',
  lozenge: 'buccal',
  lollipop: 'buccal',
  inhaler: 'inhaled',
  inhaled: 'inhaled',
  nasal: 'nasal',
  eye: 'eye-or-ear',
  ear: 'eye-or-ear',
  tablet: 'oral',
  tablets: 'oral',
  capsule: 'oral',
  capsules: 'oral',
  oral: 'oral',
};
