// What has to be said in the authoritative language before people are asked to speak, in the order of the form.
export const roundTexts = [
  'notice',
  'summary',
  'purpose',
  'affected',
  'options',
  'costs',
  'openPoints',
  'fixedPoints',
  'interests',
  'contact',
] as const;
