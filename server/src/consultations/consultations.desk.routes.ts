// The pages of the drafting desk: the list of drafts, the mending of one, its preview, its versions and rounds. Made
// for one person each, so no cache may keep them.
import { canAssign, canSignAnswers } from '@sala/shared/answers/policy.js';
import type {
  AnswerDeskState,
  DeskRights,
  LineageState,
  PublishState,
  RoundState,
  StartState,
  WorkingState,
} from '@sala/shared/screens/desk-state.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { lawHtml } from '@sala/shared/drafts/clause.template.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import {
  canAddErratum,
  canEditWorkingText,
  canPublishVersion,
  canSeeWorkingText,
  canStartDraft,
} from '@sala/shared/drafts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { pages } from '@sala/shared/ground/paths.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import type { Round } from '@sala/shared/consultations/contract.js';
import { countToAnswer } from '../answers/answers.read.service.js';
import {
  getDraft,
  getInstrumentKind,
  listDesk,
  listInstrumentKinds,
  listVersions,
  placeOfDraft,
  wireVersion,
} from '../drafts/drafts.service.js';
import { clausesOf, listErrata } from '../drafts/drafts.texts.service.js';
import { readWorkingText } from '../drafts/drafts.working.service.js';
import type { Parts } from '../infra/parts.js';
import type { Work } from '../infra/work.js';
import { deskList, emptyShell, previewPage, versionsAndRounds } from '../pages/desk-page.js';
import type { Html } from '../pages/html.js';
import { renderPage } from '../pages/layout.js';
import { writeWords } from '../pages/words.js';
import type { Consultations } from './consultations.service.js';
import { lineageScreen, publishScreen } from './version-screens.js';

type BySlug = { Params: { slug: string }; Querystring: { text?: string; round?: string } };

interface Screen {
  title: string;
  main: Html;
  state?: StartState | WorkingState | RoundState | AnswerDeskState | LineageState | PublishState;
  /** Entry of the client that takes over; `desk` unless told. */
  script?: string;
  kind?: string;
}

export function deskPages(app: FastifyInstance, parts: Parts, consultations: Consultations): void {
  for (const language of languages) {
    const page = (path: string, make: (work: Work, request: FastifyRequest<BySlug>) => Promise<Screen>) =>
      // Addresses are made encoded; a route's pattern is not.
      app.get<BySlug>(decodeURIComponent(path), { schema: { hide: true } }, (request, reply) =>
        answer(parts, language, request, reply, (work) => make(work, request)),
      );
    const draftOf = (work: Work, request: FastifyRequest<BySlug>) => findForTeam(work, request.params.slug);
    page(pages.desk(language), (work) => listScreen(work, language, consultations));
    page(pages.working(language, ':slug'), async (work, request) =>
      workingScreen(work, language, await draftOf(work, request)),
    );
    page(pages.preview(language, ':slug'), async (work, request) =>
      previewScreen(work, language, await draftOf(work, request), request.query.text),
    );
    const asked = async (work: Work, request: FastifyRequest<BySlug>) => {
      const draft = await draftOf(work, request);
      return { language, draft, rights: rightsOn(work, draft) };
    };
    page(pages.lineage(language, ':slug'), async (work, request) => lineageScreen(work, await asked(work, request)));
    page(pages.publish(language, ':slug'), async (work, request) => publishScreen(work, await asked(work, request)));
    page(pages.round(language, ':slug'), async (work, request) =>
      roundScreen(work, language, await draftOf(work, request), consultations),
    );
    page(pages.answerDesk(language, ':slug'), async (work, request) =>
      answersScreen(work, language, await draftOf(work, request), consultations, request.query.round),
    );
  }
}

async function answer(
  parts: Parts,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  make: (work: Work) => Promise<Screen>,
): Promise<FastifyReply> {
  const { viewer, name } = await parts.askingOf(request);
  if (viewer.userId === null)
    return reply.redirect(`${pages.signIn(language)}?next=${encodeURIComponent(request.url)}`, 303);
  const { kind = 'desk', state, script = 'desk', ...screen } = await make(await parts.workOf(request));
  const scripts = state ? [script] : [];
  const page = { ...screen, kind, state, scripts, language, path: request.url, viewer, userName: name ?? undefined };
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(renderPage(page));
}

/** The draft, for its team: others learn no more than that there is nothing for them here. */
async function findForTeam(work: Work, slug: string): Promise<Draft> {
  const draft = await getDraft(work, { slug });
  const verdict = canSeeWorkingText(work.viewer, placeOfDraft(draft));
  // Nobody learns by trying addresses what is being drafted.
  if (verdict !== true && (await listVersions(work, draft.id)).length === 0) refuse('unknown-draft');
  demand(verdict);
  return draft;
}

function rightsOn(work: Work, draft: Draft): DeskRights {
  const place = placeOfDraft(draft);
  return {
    canEdit: canEditWorkingText(work.viewer, place) === true,
    canPublish: canPublishVersion(work.viewer, place) === true,
    canSign: canAddErratum(work.viewer, place) === true,
  };
}

async function listScreen(work: Work, language: Language, consultations: Consultations): Promise<Screen> {
  const rows = await listDesk(work);
  const rounds = await Promise.all(rows.map(({ draft }) => consultations.listRounds(work, draft.id)));
  const offices = (await listOrganisations(work))
    .filter(({ id, kind }) => isPublicBody(kind) && canStartDraft(work.viewer, id) === true)
    .map(({ id, name }) => ({ id, name }));
  const state: StartState = {
    screen: 'start',
    language,
    now: work.now.toISOString(),
    offices,
    kinds: await listInstrumentKinds(work),
  };
  const toAnswer = await Promise.all(rows.map(({ draft }, at) => toAnswerOf(work, draft, rounds[at] ?? [])));
  const listed = rows.map((row, at) => ({ ...row, round: rounds[at]?.[0] ?? null, toAnswer: toAnswer[at] ?? null }));
  const main = deskList({ language, now: work.now, rows: listed, mayStart: offices.length > 0 });
  return { title: say(language, desk.title), main, state: offices.length > 0 ? state : undefined };
}

/** How many comments are left to answer; null where there has been no round. */
async function toAnswerOf(work: Work, draft: Draft, rounds: readonly Round[]): Promise<number | null> {
  return rounds.length > 0 ? countToAnswer(work, draft.id) : null;
}

async function workingScreen(work: Work, language: Language, draft: Draft): Promise<Screen> {
  const [last] = await listVersions(work, draft.id);
  const state: WorkingState = {
    screen: 'working',
    language,
    now: work.now.toISOString(),
    working: await readWorkingText(work, draft.id),
    rights: rightsOn(work, draft),
    lastVersion: last?.number ?? 0,
  };
  const title = say(language, mending.title, { title: inEither(draft.title, language)?.text ?? draft.slug });
  return { title, main: emptyShell(language, 'working-desk', title), state };
}

async function previewScreen(work: Work, language: Language, draft: Draft, wanted?: string): Promise<Screen> {
  const { clauses } = await readWorkingText(work, draft.id);
  const shown = wanted === 'both' ? [...languages] : [languages.find((one) => one === wanted) ?? language];
  const law = lawHtml(clauses, {
    language,
    shown,
    counts: new Map(),
    clausePage: () => '',
    isOpen: false,
    writeWords,
  });
  const title = say(language, mending.previewTitle, { title: inEither(draft.title, language)?.text ?? draft.slug });
  return { title, main: previewPage({ language, draft, shown, law, title }), kind: 'desk preview' };
}

async function roundScreen(
  work: Work,
  language: Language,
  draft: Draft,
  consultations: Consultations,
): Promise<Screen> {
  const all = (await listVersions(work, draft.id)).map(wireVersion);
  const versions = all.filter(({ audience }) => audience === 'public');
  const rounds = await consultations.listRounds(work, draft.id);
  const [latest] = versions;
  const { list, byId } = latest ? await clausesOf(work.database, latest.id) : { list: [], byId: new Map() };
  const errata = latest ? await listErrata(work, latest.id) : [];
  const state: RoundState = {
    screen: 'round',
    language,
    now: work.now.toISOString(),
    draft,
    rights: rightsOn(work, draft),
    kind: await getInstrumentKind(work, draft.instrumentKind),
    versions,
    rounds,
    clauses: list.map((clause) => ({ id: clause.id, label: labelOf(clause, byId, language) })),
    daysOff: await consultations.listDaysOff(work),
    before: await consultations.readBefore(work, draft.id),
  };
  const title = `${say(language, desk.rounds)} · ${inEither(draft.title, language)?.text ?? draft.slug}`;
  const toAnswer = await toAnswerOf(work, draft, rounds);
  const main = versionsAndRounds({ language, now: work.now, draft, versions: all, errata, rounds, toAnswer });
  return { title, main, state };
}

async function answersScreen(
  work: Work,
  language: Language,
  draft: Draft,
  consultations: Consultations,
  asked?: string,
): Promise<Screen> {
  const place = placeOfDraft(draft);
  const rounds = await consultations.listRounds(work, draft.id);
  const round = rounds.find(({ id }) => id === asked) ?? rounds[0] ?? null;
  const left = rounds.filter((one) => one.id !== round?.id && stageOf(one, work.now) === 'closed');
  const state: AnswerDeskState = {
    screen: 'answers',
    language,
    now: work.now.toISOString(),
    draft,
    rights: {
      canSign: canSignAnswers(work.viewer, place) === true,
      canAssign: canAssign(work.viewer, place) === true,
    },
    // An answer names what everybody can look up.
    versions: (await listVersions(work, draft.id)).filter(({ audience }) => audience === 'public').map(wireVersion),
    round,
    open: left.map(({ id, number }) => ({ id, number })),
  };
  const title = `${say(language, answering.title)} · ${inEither(draft.title, language)?.text ?? draft.slug}`;
  return { title, main: emptyShell(language, 'answer-desk', title, answering.needsScript), state, script: 'answering' };
}

/** "Article 12, paragraph 2 · Time limit". */
function labelOf(...[clause, byId, language]: Parameters<typeof clausePlace>): string {
  const heading = inEither(clause.heading, language)?.text;
  return [clausePlace(clause, byId, language), heading].filter(Boolean).join(' · ');
}
