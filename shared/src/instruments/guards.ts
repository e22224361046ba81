// Whether a stage may be entered: one pure function for each guard, and the one that asks them all. What is so is
// gathered by the service (facts); what the move says comes from the template; nothing here knows the database.
import { isReason } from '../consultations/policy.js';
import { type DraftPlace, holdsOnDraft } from '../drafts/policy.js';
import type { RefusalCode, Verdict } from '../ground/errors.js';
import type { Language } from '../texts/say.js';
import { holdsRole, type Role, type Viewer } from '../ground/viewer.js';
import type { StepRequest } from './contract.js';
import type { Ask, GuardCode, MoveFrom, Stage, StageMove, StageTemplate } from './stages.js';

export interface StageFacts {
  template: StageTemplate;
  /** Where it stands: the last step's stage. */
  stage: Exclude<MoveFrom, 'paused'>;
  isPaused: boolean;
  /** The furthest stage it may go back to: where it was sent back from, or where it came to rest. */
  reached: Stage | null;
  /** The calendar day at Phnom Penh. */
  today: string;
  authoritative: Language;
  hasOfficeName: boolean;
  hasPlan: boolean;
  hasQuestions: boolean;
  /** All versions, whoever may read them. */
  versions: number;
  hasPublicVersion: boolean;
  latestVersionId: string | null;
  /** Whether everybody can read the latest one. */
  isLatestPublic: boolean;
  /** The last version that a round has opened on. */
  consultedVersionId: string | null;
  /** The last round: none, still to close, closed, or answered. */
  round: 'none' | 'running' | 'closed' | 'answered';
  /** Articles changed since the text people were asked about with no comment, body or reason behind the change. */
  unsourced: number;
  /** Articles whose words nobody was consulted on, and no official has signed for yet. */
  notConsulted: number;
}

export type Asked = Omit<StepRequest, 'id'>;
type Guard = (facts: StageFacts, asked: Asked, viewer: Viewer, place: DraftPlace) => Verdict;

/** The intention is in the forward plan, with its purpose, problem, affected people and window. */
const planTold: Guard = ({ hasPlan }) => hasPlan || 'stage-needs-plan';

const questionsAsked: Guard = ({ hasQuestions }) => hasQuestions || 'stage-needs-questions';

/** A question before drafting is asked while nothing has been written that it could only confirm. */
const noTextYet: Guard = ({ versions }) => versions === 0 || 'stage-text-exists';

const officeNamed: Guard = ({ hasOfficeName }) => hasOfficeName || 'stage-needs-office';

const versionPublished: Guard = ({ hasPublicVersion }) => hasPublicVersion || 'stage-needs-version';

/** Another round is about another text. */
const newVersion: Guard = ({ latestVersionId, consultedVersionId }) =>
  latestVersionId !== consultedVersionId || 'stage-needs-new-version';

const roundAnswered: Guard = ({ round }) => {
  if (round === 'answered') return true;
  return round === 'closed' ? 'stage-round-not-answered' : 'stage-round-not-closed';
};

const sourcesComplete: Guard = ({ unsourced }) => unsourced === 0 || 'stage-sources-missing';

/** What changed after the people were asked goes on without them only with a reason that an official signs. */
const consultedOrSigned: Guard = ({ notConsulted, authoritative }, { reason }, viewer, place) => {
  if (notConsulted === 0) return true;
  if (!isReason(reason, authoritative)) return 'stage-not-consulted';
  return holdsOnDraft(viewer, ['signing-official'], place) || 'stage-not-consulted-signature';
};

const finalVersionStored: Guard = ({ latestVersionId }, { versionId }) => {
  if (latestVersionId === null) return 'stage-needs-version';
  return versionId === latestVersionId || 'stage-needs-final-version';
};

/** A text that binds people is one that they can read. */
const finalVersionPublic: Guard = ({ isLatestPublic }) => isLatestPublic || 'stage-needs-public-final';

/** There is something to compare the final text with; where nobody was ever consulted, a reason says why. */
const comparisonReady: Guard = ({ consultedVersionId, authoritative }, { reason }) =>
  consultedVersionId !== null || isReason(reason, authoritative) || 'stage-never-consulted';

/** A law that is never looked at again needs a reason for it. */
const reviewPlanned: Guard = ({ authoritative }, { reviewOn, reason }) =>
  reviewOn !== undefined || isReason(reason, authoritative) || 'stage-needs-review';

/** Work resumes at a stage it had come to, not at one whose guards it never met. */
const notAhead: Guard = ({ template, reached }, { to }) => {
  const rank = (stage: Stage | null) => template.path.findIndex((place) => place.stage === stage);
  return rank(to) <= rank(reached) || 'stage-ahead';
};

export const guards: Readonly<Record<GuardCode, Guard>> = {
  'plan-told': planTold,
  'questions-asked': questionsAsked,
  'no-text-yet': noTextYet,
  'office-named': officeNamed,
  'version-published': versionPublished,
  'new-version': newVersion,
  'round-answered': roundAnswered,
  'sources-complete': sourcesComplete,
  'consulted-or-signed': consultedOrSigned,
  'final-version-stored': finalVersionStored,
  'final-version-public': finalVersionPublic,
  'comparison-ready': comparisonReady,
  'review-planned': reviewPlanned,
  'not-ahead': notAhead,
};

const said: Readonly<Record<Ask, (asked: Asked, facts: StageFacts) => boolean>> = {
  reason: ({ reason }, { authoritative }) => isReason(reason, authoritative),
  note: ({ note }, { authoritative }) => (note?.[authoritative] ?? '').trim() !== '',
  on: ({ on }) => on !== undefined,
  number: ({ number }) => (number ?? '').trim() !== '',
  bodies: ({ bodies }) => (bodies ?? []).length > 0,
  meeting: ({ meeting }) => meeting !== undefined,
  version: ({ versionId }) => versionId !== undefined,
  'effective-on': ({ effectiveOn }) => effectiveOn !== undefined,
  'review-on': ({ reviewOn }) => reviewOn !== undefined,
  successor: ({ successorId }) => successorId !== undefined,
};

const unsaid: Readonly<Record<Ask, RefusalCode>> = {
  reason: 'reason-needed',
  note: 'step-note-needed',
  on: 'step-date-needed',
  number: 'step-number-needed',
  bodies: 'step-bodies-needed',
  meeting: 'step-meeting-needed',
  version: 'stage-needs-final-version',
  'effective-on': 'step-effective-needed',
  'review-on': 'stage-needs-review',
  successor: 'step-successor-needed',
};

/** The moves that may follow: those from where it stands, and where it rests those by which work resumes. */
export function movesFrom({ template, stage, isPaused }: Pick<StageFacts, 'template' | 'stage' | 'isPaused'>) {
  const from = template.moves.filter((move) => move.from === stage);
  const resumed = isPaused ? template.moves.filter((move) => move.from === 'paused') : [];
  return [...from, ...resumed.filter(({ to }) => !from.some((move) => move.to === to))];
}

/** In which of the move's capacities the viewer acts; the strongest first. */
export function capacityOf(viewer: Viewer, place: DraftPlace, roles: readonly Role[]): Role | undefined {
  const order: readonly Role[] = ['signing-official', 'drafting-lead', 'secretariat'];
  return order.find(
    (role) =>
      roles.includes(role) &&
      (role === 'secretariat' ? holdsRole(viewer, [role]) : holdsOnDraft(viewer, [role], place)),
  );
}

function mayMove(viewer: Viewer, place: DraftPlace, { roles }: StageMove): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  if (holdsOnDraft(viewer, ['moderator'], place)) return 'moderator-cannot-draft';
  if (capacityOf(viewer, place, roles) !== undefined) return true;
  if (roles.includes('drafting-lead')) return 'lead-or-official-needed';
  return roles.includes('signing-official') ? 'official-must-sign' : 'secretariat-records';
}

/** Whether this viewer may let the instrument enter a stage with what is said about it. */
export function canEnterStage(viewer: Viewer, place: DraftPlace, facts: StageFacts, to: Stage, asked: Asked): Verdict {
  if (viewer.userId === null) return 'sign-in-first';
  const move = movesFrom(facts).find((one) => one.to === to);
  if (asked.from !== facts.stage) return 'stage-moved-on';
  if (!move) return 'stage-not-next';
  const may = mayMove(viewer, place, move);
  if (may !== true) return may;
  if (asked.on !== undefined && asked.on > facts.today) return 'step-date-in-future';
  const missing = move.asks.find((ask) => !said[ask](asked, facts));
  if (missing) return unsaid[missing];
  for (const code of move.guards) {
    const verdict = guards[code](facts, asked, viewer, place);
    if (verdict !== true) return verdict;
  }
  return true;
}
