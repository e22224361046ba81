// Annotations of ours for the tests of exchange: on words, on a whole clause, on the whole draft; with a wording, with
// replies, by people who say more or less about themselves.
import type { Annotation } from '@sala/shared/annotations/contract.js';
import type { WebPlace } from '@sala/shared/annotations/web-annotation.js';
import type { Comment, Speaker } from '@sala/shared/discussions/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const clause: Clause = {
  id: id(1),
  parentId: null,
  kind: 'article',
  path: 'chapter-3/article-12',
  number: { km: '១២', en: '12' },
  heading: {},
  text: {
    km: 'អ្នកចិញ្ចឹមត្រីត្រូវចុះបញ្ជីក្នុងរយៈពេល ៣០ ថ្ងៃ។ រយៈពេល ៣០ ថ្ងៃ ចាប់ពីថ្ងៃទទួល។',
    en: 'Fish 🐟 farmers register within 30 days. The 30 days begin on receipt.',
  },
};

export const place: WebPlace = {
  language: 'en',
  clauses: new Map([[clause.id, clause]]),
  annotationAddress: (each) => `https://hall.example/annotations/${each}`,
  clauseAddress: (each) => `https://hall.example/drafts/fish/versions/1${each ? `/clauses/${each.path}` : ''}`,
};

export const farmer: Speaker = { level: 'A0', does: 'fish-farmer', province: '03' };

export function comment(parts: Partial<Comment> = {}): Comment {
  return {
    id: id(2),
    threadId: id(2),
    body: 'Too **long** for small farms.',
    html: '<p>Too <strong>long</strong> for small farms.</p>',
    language: 'en',
    state: 'visible',
    speaker: farmer,
    receivedAt: '2026-03-01T08:00:00.000Z',
    editedAt: null,
    late: false,
    attachments: [],
    ...parts,
  };
}

export function annotation(parts: Partial<Annotation> = {}): Annotation {
  const start = clause.text.en?.lastIndexOf('30 days') ?? 0;
  return {
    id: id(2),
    draftId: id(9),
    versionId: id(8),
    kind: 'concern',
    target: {
      clauseId: clause.id,
      language: 'en',
      segments: [{ clauseId: clause.id, start, end: start + 7, exact: '30 days' }],
    },
    wording: null,
    answer: null,
    opening: comment(),
    replies: [],
    concerned: 0,
    ...parts,
  };
}

const twice = [0, 1].map((nth) => {
  const start = nth === 0 ? (clause.text.en?.indexOf('Fish') ?? 0) : (clause.text.en?.indexOf('receipt') ?? 0);
  const length = nth === 0 ? 4 : 7;
  return { clauseId: clause.id, start, end: start + length, exact: clause.text.en?.slice(start, start + length) ?? '' };
});

/** Every shape there is. */
export const every: readonly Annotation[] = [
  annotation(),
  annotation({ id: id(3), kind: 'wording', wording: { mode: 'replace', proposed: '15 days' } }),
  annotation({
    id: id(4),
    kind: 'wording',
    wording: { mode: 'insert', proposed: ' of work' },
    opening: comment({ body: '' }),
  }),
  annotation({ id: id(5), kind: 'wording', wording: { mode: 'delete', proposed: '' } }),
  annotation({
    id: id(6),
    kind: 'support',
    target: { clauseId: clause.id, language: 'km', segments: [] },
    opening: comment({ body: '', language: 'km' }),
  }),
  annotation({
    id: id(7),
    kind: 'question',
    target: { clauseId: null, language: 'km', segments: [] },
    opening: comment({
      body: 'ហេតុអ្វី?',
      language: 'km',
      speaker: { level: 'A0' },
      editedAt: '2026-03-02T08:00:00.000Z',
    }),
  }),
  annotation({
    id: id(10),
    kind: 'evidence',
    target: { clauseId: clause.id, language: 'en', segments: twice },
    opening: comment({ speaker: { level: 'A5', name: 'Tonle Cooperative', confirmed: true } }),
  }),
  annotation({ id: id(11), opening: comment({ speaker: { level: 'A4', name: 'A name that only the office sees' } }) }),
];
