// The server put together: every domain by name, what each needs handed to it. Read this first.
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import { EVIDENCE_BYTES_MAX, SOCKET_FRAME_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { accountsRoutes } from './accounts/accounts.routes.js';
import { type Accounts, openAccounts } from './accounts/accounts.service.js';
import { Bringing } from './annotations/annotations.bring.service.js';
import { Posting } from './annotations/annotations.post.service.js';
import { annotationsRoutes } from './annotations/annotations.routes.js';
import { Annotations, placeOfThread } from './annotations/annotations.service.js';
import { webAnnotationsRoutes } from './annotations/annotations.web.routes.js';
import { WebAnnotations } from './annotations/annotations.web.service.js';
import { answerDeskRoutes } from './answers/answers.desk.routes.js';
import { AnswerDesks } from './answers/answers.desk.service.js';
import { Folding } from './answers/answers.folding.service.js';
import { answersOnCards, SignedAnswers, withAnswers } from './answers/answers.read.service.js';
import { answersRoutes } from './answers/answers.routes.js';
import { commitmentActs, commitmentsRoutes } from './commitments/commitments.routes.js';
import { deskPages } from './consultations/consultations.desk.routes.js';
import { consultationsRoutes } from './consultations/consultations.routes.js';
import { Consultations } from './consultations/consultations.service.js';
import { listOnTable, type OnTable } from './consultations/consultations.read.service.js';
import { Receipts } from './discussions/discussions.receipts.service.js';
import { discussionsRoutes } from './discussions/discussions.routes.js';
import { evidenceRoutes } from './discussions/discussions.evidence.routes.js';
import { Comments, ReceiptCodes } from './discussions/discussions.service.js';
import { draftsRoutes } from './drafts/drafts.routes.js';
import { clausesOf } from './drafts/drafts.texts.service.js';
import { describeApi } from './infra/api.js';
import { Door } from './groups/groups.door.service.js';
import { playReleases, Releases } from './groups/groups.release.service.js';
import { remindIn, roomContents } from './groups/groups.room.service.js';
import { groupsRoutes, mendedOf, ownActs } from './groups/groups.routes.js';
import { keepHouse } from './housekeeping.js';
import { clientFolder } from './infra/assets.js';
import type { Database } from './infra/database.js';
import { languageOf } from './pages/forms/asked-language.js';
import { FloodGates } from './infra/flood.js';
import { healthRoutes } from './infra/health.js';
import { buildHttp, handleErrors, orderlyClose, parseForm } from './infra/http.js';
import { Live } from './infra/live.js';
import { shuffle } from './infra/pace/shuffle.js';
import type { Parts } from './infra/parts.js';
import { type Settings, signingSecret } from './infra/settings.js';
import type { Work } from './infra/work.js';
import { Calls, callModeration, placeOfCallAnswer } from './instruments/instruments.calls.service.js';
import { listComing } from './instruments/instruments.plans.service.js';
import { instrumentsDesk } from './instruments/instruments.desk.routes.js';
import { instrumentsPages } from './instruments/instruments.pages.routes.js';
import { instrumentsRoutes } from './instruments/instruments.routes.js';
import { Instruments } from './instruments/instruments.service.js';
import { issuesBelow, promisesThrough } from './issues/issues.promises.service.js';
import { listPressures } from './groups/life/groups.pressure.service.js';
import { listGroups } from './groups/groups.service.js';
import { type OpenIssues, openIssues } from './issues/issues.group.service.js';
import { issueActs, issuesForRooms, issuesRoutes, knowIssues } from './issues/issues.routes.js';
import { moderationRoutes } from './moderation/moderation.routes.js';
import { countPending, decisionsOf } from './moderation/moderation.service.js';
import { answerPages } from './pages/answers/answers.routes.js';
import { compareRoutes } from './pages/compare/compare.routes.js';
import { CompareReader } from './pages/compare/compare-reader.js';
import { errorPage } from './pages/error-page.js';
import { ownRoutes } from './pages/own.routes.js';
import { pagesRoutes } from './pages/pages.routes.js';
import { Reader } from './pages/reader.js';
import { ReadyPages } from './pages/ready/ready-pages.js';
import { closingRoutes } from './reports/reports.closing.routes.js';
import { ClosingReports, listClosingLinks } from './reports/reports.closing.service.js';
import { matrixRoutes } from './reports/reports.matrix.routes.js';
import { reportsRoutes } from './reports/reports.routes.js';
import { topicsRoutes } from './topics/topics.routes.js';
import { canFollow, epochOf, listEventsAfter, listHeads } from './topics/topics.service.js';

export interface Sala {
  app: FastifyInstance;
  parts: Parts;
  accounts: Accounts;
  posting: Posting;
  problems: OpenIssues;
  consultations: Consultations;
  closings: ClosingReports;
  releases: Releases;
  close(): Promise<void>;
}

export async function buildApp(given: { settings: Settings; database: Database; clock: () => Date }): Promise<Sala> {
  const { settings, database, clock } = given;
  const secret = signingSecret(settings);
  const app = buildHttp(settings);
  const closeHttp = orderlyClose(app);

  // Domains, lowest first; a thing is handed only what stands below it, or a function from above.
  const accounts = await openAccounts({
    database,
    origin: settings.origin,
    secret,
    signInsPerHour: settings.limits.signInsPerHour,
    clock,
  });
  const comments = new Comments(decisionsOf);
  const annotations = new Annotations(database, comments, answersOnCards);
  const consultations: Consultations = new Consultations(database, clock, (work, draftId) =>
    instruments.readBeforeRound(work, draftId),
  );
  const ready = new ReadyPages(clock);
  const live = new Live(
    {
      eventsAfter: (...asked) => listEventsAfter(database, ...asked),
      contentsOf: (events) =>
        events[0]?.audience === 'members'
          ? roomContents(database, events)
          : withAnswers(database, events, annotations.contentsOf(events)),
      canFollow: (viewer, topicId, audience) => canFollow({ tx: database.db }, viewer, topicId, audience),
      forgetKeys: (roomId) => door.forgetKeys(roomId),
      heads: (topicIds) => listHeads(database.db, topicIds),
      epoch: () => epochOf(database),
    },
    clock,
    settings.limits.sockets,
  );
  const wake = (topicId: string) => {
    ready.wake();
    live.wake(topicId);
  };
  const codes = new ReceiptCodes(database);
  const posting = new Posting(
    database,
    codes,
    {
      floorOf: (draftId) => consultations.floorOf(draftId),
      forget: (draftId) => consultations.forget(draftId),
      clausesOf: async (versionId) => (await clausesOf(database, versionId)).byId,
    },
    wake,
  );
  const calls = new Calls(comments, codes);
  const instruments: Instruments = new Instruments(consultations);
  const neighbours = { knownGroups: listGroups, ...issuesBelow };
  const problems = openIssues(codes, placeOfThread, promisesThrough(neighbours, randomUUID), remindIn(wake));
  const signed = new SignedAnswers(database, comments);
  const compareReader = new CompareReader(database, clock, annotations, consultations);
  const closings = new ClosingReports(consultations, {
    consultations,
    signed,
    compare: (...asked) => compareReader.readComparison(...asked),
    stageOf: async (work, draftId) => {
      const { stage: code, since } = await instruments.readInstrument(work, { id: draftId });
      return { code, since };
    },
  });
  const receipts = new Receipts(
    comments,
    async (work, threadId) => (await placeOfThread(work, threadId)) ?? placeOfCallAnswer(work, threadId),
    answersOnCards,
  );
  const acts = {
    commitments: commitmentActs(neighbours),
    issues: issueActs(problems.acts),
    ...ownActs(knowIssues),
  };
  const door = new Door(database, settings.origin, settings.releaseTickMs, clock);
  const releases = new Releases({
    database,
    annotate: (...asked) => posting.annotateClause(...asked),
    wake,
    tickMs: settings.releaseTickMs,
    ...{ shuffle, acts, knowIssues },
    failed: (error) => app.log.error({ err: error }, 'a release failed'),
  });
  const askingOf = async ({ headers: { cookie } }: Pick<FastifyRequest, 'headers'>) => {
    const asking = await accounts.viewerOf(cookie);
    const memberOf = await door.membershipsOf(cookie);
    return memberOf.length === 0 ? asking : { ...asking, viewer: { ...asking.viewer, memberOf } };
  };
  const parts: Parts = {
    settings,
    secret,
    database,
    clock,
    live,
    wake,
    flood: new FloodGates(clock),
    askingOf,
    workOf: async (request) => ({ database, tx: database.db, viewer: (await askingOf(request)).viewer, now: clock() }),
    languageOf,
  };
  const mended = (...of: [FastifyRequest, string]) => mendedOf({ languageOf, door }, ...of);
  const asked = (draftId: string) => callModeration({ tx: database.db }, draftId);
  handleErrors(app, languageOf, (request, status, sentence) =>
    errorPage(languageOf(request), request.url, status, sentence),
  );
  await app.register(swagger, describeApi);
  await app.register(formbody, { parser: parseForm });
  await app.register(multipart, {
    limits: { fileSize: EVIDENCE_BYTES_MAX, files: 5, fields: 40, parts: 45 },
    // Whoever reads a file asks whether all of it came, so that the rest of the form is read as well.
    throwFileSizeLimit: false,
  });
  await app.register(websocket, {
    options: { maxPayload: SOCKET_FRAME_BYTES_MAX, perMessageDeflate: false },
    preClose: () => live.drain(),
  });
  await app.register(fastifyStatic, {
    root: `${clientFolder}assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  });

  await app.register(async (routes) => {
    healthRoutes(routes, database);
    accountsRoutes(routes, {
      ...parts,
      accounts,
      listDrafts: async () =>
        (await listOnTable({ database, tx: database.db, viewer: visitor, now: clock() })).map(titleOf),
    });
    topicsRoutes(routes, parts, (...asking) => canFollow({ tx: database.db }, ...asking));
    draftsRoutes(routes, parts);
    consultationsRoutes(routes, parts, { consultations, annotations, pendingOf: countPending });
    deskPages(routes, parts, consultations);
    annotationsRoutes(routes, parts, annotations, posting);
    webAnnotationsRoutes(routes, parts, {
      web: new WebAnnotations(comments, settings.origin),
      bringing: new Bringing(posting, (draftId) => consultations.floorOf(draftId), settings.origin),
    });
    const moderationOf = (roundId: string | null) => consultations.moderationOf(roundId);
    answersRoutes(routes, { ...parts, signed, posting, moderationOf });
    const folding = new Folding(database, (error) => app.log.warn({ err: error }, 'comparing comments failed'));
    answerDeskRoutes(routes, parts, new AnswerDesks(annotations, signed, folding));
    evidenceRoutes(routes, parts);
    discussionsRoutes(
      routes,
      parts,
      receipts,
      async (draftId) => ((await consultations.floorOf(draftId))?.moderation ?? (await asked(draftId))) === 'pre',
    );
    moderationRoutes(routes, { ...parts, pressuresOf: listPressures });
    const reportedRounds = async (work: Work, draftId: string) =>
      (await listClosingLinks(work, draftId)).map(({ number }) => number);
    const ways = { ...parts, instruments, calls, reportedRounds };
    instrumentsRoutes(routes, ways);
    instrumentsPages(routes, ways);
    instrumentsDesk(routes, ways);
    groupsRoutes(routes, {
      ...parts,
      ...{ door, acts, knowIssues, ...issuesForRooms },
      commentsOf: (work, ids) => comments.read(work.tx, ids),
      headsOf: (topicId) => listHeads(database.db, [topicId]),
      closesAt: async (about) => (about.kind === 'draft' ? consultations.closingOf(about.draftId) : null),
    });
    issuesRoutes(routes, {
      ...parts,
      ...{ ...problems, mendedOf: mended },
      wordsOfComment: async (work, id) => (await comments.read(work.tx, [id])).get(id)?.body ?? null,
    });
    commitmentsRoutes(routes, { ...parts, neighbours, mendedOf: mended });
    const reader = new Reader(database, clock, annotations);
    ownRoutes(routes, parts);
    reportsRoutes(routes, parts);
    closingRoutes(routes, { ...parts, closings });
    matrixRoutes(routes, { ...parts, consultations });
    compareRoutes(routes, { ...parts, reader, compareReader, ready, way: instruments });
    answerPages(routes, { ...parts, reader, annotations, signed, posting, receipts, moderationOf, consultations });
    pagesRoutes(routes, {
      ...parts,
      ...{ reader, annotations, posting, ready, way: instruments, hosting: settings.hosting, coming: listComing },
    });
  });

  await live.start();
  const stopHearing = await database.listen('topics', wake, () => void live.wakeAll());
  const stopRights = accounts.onAuthorityChange(() => void live.recheckAll());
  const chores = { issueMoves: problems.moves, remindGroup: remindIn(wake) };
  const stopTidying = keepHouse(database, clock, chores, (error) =>
    app.log.warn({ err: error }, 'housekeeping failed'),
  );
  const stopReleases = playReleases(releases, { clock, tickMs: settings.releaseTickMs }, (error) =>
    app.log.warn({ err: error }, 'releases failed'),
  );
  const close = async () => {
    stopReleases();
    stopTidying();
    stopRights();
    await closeHttp();
    await stopHearing();
    await accounts.close();
  };
  return { app, parts, accounts, posting, problems, consultations, closings, releases, close };
}

const titleOf = ({ draft: { id, title } }: OnTable) => ({ id, title });
