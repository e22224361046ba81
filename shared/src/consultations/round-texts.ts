// What has to be said in the authoritative language before people are asked to speak, in the order in which it is asked.
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
