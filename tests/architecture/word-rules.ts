// What may stand in the files as words: none shown to people outside the texts, none about where this was made.
import { type Complaint, eachMatch, type Rule } from './rule.js';

/** Where Khmer words may stand: what people are shown, what the reading of law goes by, the demo, the tests. */
const KHMER_PLACES = [
  /^shared\/src\/texts\//,
  /(?:^|[/-])refusals\.ts$/,
  /^shared\/src\/language\//,
  /^shared\/src\/drafts\/(?:structure\/|clause-labels\.ts)/,
  /^shared\/src\/discussions\/(?:labels|hide-reasons|receipt-code|self-exposure)\.ts$/,
  /^server\/src\/seed\//,
  /^tests\//,
];

const khmer: Rule = {
  holds: 'words shown to people stand in texts/, in Khmer and in English',
  complaintsAbout: (source) =>
    !source.workspace || KHMER_PLACES.some((place) => place.test(source.path))
      ? []
      : eachMatch(
          source,
          /[\u1780-\u17D3]{2,}/g,
          (found) => `"${found}" is a word for people. Put it beside its English into shared/src/texts/ and say() it.`,
        ),
};

const MARKUP_FILES =
  /\.template\.ts$|^client\/src\/|^server\/src\/(?:pages\/|[a-z]+\/[a-z.-]*(?:page|forms|routes)\.ts)/;

const english: Rule = {
  holds: 'markup holds no words of its own',
  complaintsAbout(source) {
    if (!source.workspace || !MARKUP_FILES.test(source.path)) return [];
    return eachMatch(
      source,
      /<(?:p|h[1-6]|a|b|button|label|legend|li|dt|dd|summary|span|strong|option|th|td|title)(?: (?:=>|[^<>])*)?(?<!=)>[^<>$`{}]*[A-Za-z]{3,}[^<>$`{}]*/g,
      (found) => `"${found}" has words in it. Put them in Khmer and English into shared/src/texts/ and say() them.`,
    );
  },
};

// Spelled so that this file does not match itself.
const ABSOLUTE = new RegExp(String.raw`(?<![\w.$}])/(?:home|root|work|mnt|Users|opt)/[\w.-]+`, 'g');
const REGISTRY = new RegExp(String.raw`\bregistry\.[a-z0-9-]+\.[a-z]+|\bnpm(?:js)?[.-]mirror`, 'g');
const MAKING = new RegExp(
  [
    String.raw`\b(?:issue|ticket|pull request) #?\d+`,
    String.raw`\bTO${''}DO\b|\bFIX${''}ME\b`,
    String.raw`@auth${''}or\b`,
  ].join('|'),
  'gi',
);

const here: Rule = {
  holds: 'the project speaks of itself alone',
  complaintsAbout: (source): Complaint[] => [
    ...eachMatch(source, ABSOLUTE, (found) => `${found} exists on one machine. Make the path from import.meta.url.`, {
      inComments: true,
    }),
    ...eachMatch(source, REGISTRY, (found) => `${found} is somebody's registry. Leave it to npm's own settings.`, {
      inComments: true,
    }),
    ...eachMatch(source, MAKING, (found) => `"${found}" is about how this was made. Say why the code is as it is.`, {
      inComments: true,
    }),
  ],
};

export const wordRules = [khmer, english, here];
