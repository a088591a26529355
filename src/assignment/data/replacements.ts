/**
 * What asks about the same and may be free to use where the other one is not (instruments.md, "What
 * shapes the library", 2). Scores of the two are never compared with each other.
 */
export const replacements: Readonly<Record<string, readonly string[]>> = {
  pcs: ['uw_cap'],
  pseq: ['uw_prse'],
  bpi_sf: ['peg', 'gcps_r'],
  cssrs: ['asq'],
  isi: ['sleep_gate', 'mos_sleep'],
  psqi: ['sleep_gate', 'mos_sleep'],
  whodas12: ['pf10', 'rand36'],
  promis29: ['pf10', 'phq9', 'gad7'],
  csi: ['wpi_sss'],
  stopbang: ['nosas'],
  msk_hq: ['peg', 'pf10'],
  odi: ['rmdq'],
  peg: ['nrs'],
  hads: ['phq9', 'gad7'],
  dass21: ['phq9', 'gad7'],
  phq9: ['phq8'],
};
