import type { Problem } from '#http';

export const wrongValue = (code: string, message: string): Problem => ({
  status: 422,
  code,
  title: message,
  fields: [{ at: '/body/value', code, message }],
});

export const countryShared: Problem = {
  status: 409,
  code: 'country-is-shared',
  title:
    'Another clinic here works by the numbers of this country. Set it for your clinic instead.',
};

export const clinicsSet: Problem = {
  status: 403,
  code: 'clinicians-set',
  title: 'This is set by a physician, psychologist or physiotherapist.',
};

export const notAClinician: Problem = {
  status: 403,
  code: 'clinicians-sign',
  title: 'A rule is signed by a physician or psychologist of the clinic.',
};

export const ruleChanged: Problem = {
  status: 409,
  code: 'rule-changed-meanwhile',
  title: 'This rule has another wording now. Please read it again first.',
};

export const alwaysHeard: Problem = {
  status: 422,
  code: 'alarm-always-speaks',
  title: 'A rule about danger is never kept silent.',
  fields: [{ at: '/body/mode', code: 'alarm-always-speaks', message: 'It always speaks.' }],
};

export const physicianSignsFirst: Problem = {
  status: 409,
  code: 'physician-signs-first',
  title:
    'What this rule says may be critical. A physician of the clinic signs its present wording before it is kept in shadow.',
};

export const notSignedYet: Problem = {
  status: 409,
  code: 'not-signed-yet',
  title: 'A physician or psychologist of the clinic signs this rule before it speaks.',
};
