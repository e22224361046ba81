// The server put together: every domain by name, what each needs handed to it. Read this first.
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import { EVIDENCE_BYTES_MAX, SOCKET_FRAME_BYTES_MAX } from '@sala/shared/limits.js';
import { languages } from '@sala/shared/texts/say.js';
import { visitor } from '@sala/shared/viewer.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accountsRoutes } from './accounts/accounts.routes.js';
import { type Accounts, openAccounts } from './accounts/accounts.service.js';
import { Posting } from './annotations/annotations.post.service.js';
import { annotationsRoutes } from './annotations/annotations.routes.js';
import { Annotations, placeOfThread } from './annotations/annotations.service.js';
import { deskPages } from './consultations/consultations.desk.routes.js';
import { consultationsRoutes } from './consultations/consultations.routes.js';
import { Consultations } from './consultations/consultations.service.js';
import { listOnTable } from './consultations/consultations.read.service.js';
import { Receipts } from './discussions/discussions.receipts.service.js';
import { discussionsRoutes } from './discussions/discussions.routes.js';
import { evidenceRoutes } from './discussions/discussions.evidence.routes.js';
import { Comments, ReceiptCodes } from './discussions/discussions.service.js';
import { draftsRoutes } from './drafts/drafts.routes.js';
import { clausesOf } from './drafts/drafts.texts.service.js';
import { describeApi } from './infra/api.js';
import { keepHouse } from './housekeeping.js';
import { clientFolder } from './infra/assets.js';
import type { Database } from './infra/database.js';
import { FloodGates } from './infra/flood.js';
import { healthRoutes } from './infra/health.js';
import { buildHttp, handleErrors, orderlyClose, parseForm } from './infra/http.js';
import { Live } from './infra/live.js';
import type { Parts } from './infra/parts.js';
import { type Settings, signingSecret } from './infra/settings.js';
import type { Work } from './infra/work.js';
import { moderationRoutes } from './moderation/moderation.routes.js';
import { decisionsOf } from './moderation/moderation.service.js';
import { errorPage } from './pages/error-page.js';
import { ownRoutes } from './pages/own.routes.js';
import { pagesRoutes } from './pages/pages.routes.js';
import { Reader } from './pages/reader.js';
import { ReadyPages } from './pages/ready-pages.js';
import { topicsRoutes } from './topics/topics.routes.js';
import { canFollow, epochOf, listEventsAfter, listHeads } from './topics/topics.service.js';

export interface Sala {
  app: FastifyInstance;
  parts: Parts;
  accounts: Accounts;
  posting: Posting;
  consultations: Consultations;
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
  const annotations = new Annotations(database, comments);
  const consultations = new Consultations(database, clock);
  const ready = new ReadyPages(clock);
  const live = new Live(
    {
      eventsAfter: (...asked) => listEventsAfter(database, ...asked),
      contentsOf: (events) => annotations.contentsOf(events),
      canFollow: (viewer, topicId, audience) => canFollow({ tx: database.db }, viewer, topicId, audience),
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
  const posting = new Posting(
    database,
    new ReceiptCodes(database),
    {
      floorOf: (draftId) => consultations.floorOf(draftId),
      clausesOf: async (versionId) => (await clausesOf(database, versionId)).byId,
    },
    wake,
  );
  const receipts = new Receipts(comments, placeOfThread);
  const askingOf = (request: Pick<FastifyRequest, 'headers'>) => accounts.viewerOf(request.headers.cookie);
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
      listDrafts: () => draftTitles({ database, tx: database.db, viewer: visitor, now: clock() }),
    });
    topicsRoutes(routes, parts, (viewer, topicId, audience) =>
      canFollow({ tx: database.db }, viewer, topicId, audience),
    );
    draftsRoutes(routes, parts);
    consultationsRoutes(routes, parts, consultations);
    deskPages(routes, parts, consultations);
    annotationsRoutes(routes, parts, annotations, posting);
    evidenceRoutes(routes, parts);
    discussionsRoutes(
      routes,
      parts,
      receipts,
      async (draftId) => (await consultations.floorOf(draftId))?.moderation === 'pre',
    );
    moderationRoutes(routes, parts);
    const reader = new Reader(database, clock, annotations);
    ownRoutes(routes, parts);
    pagesRoutes(routes, { ...parts, reader, annotations, posting, receipts, ready });
  });

  await live.start();
  const stopHearing = await database.listen('topics', wake, () => void live.wakeAll());
  const stopRights = accounts.onAuthorityChange(() => void live.recheckAll());
  const stopTidying = keepHouse(database, clock, (error) => app.log.warn({ err: error }, 'housekeeping failed'));
  const close = async () => {
    stopTidying();
    stopRights();
    await closeHttp();
    await stopHearing();
    await accounts.close();
  };
  return { app, parts, accounts, posting, consultations, close };
}

/** From the page's address, else from what the browser asks for; Khmer where it asks for neither. */
function languageOf(request: FastifyRequest) {
  const inPath = languages.find(
    (language) => request.url === `/${language}` || request.url.startsWith(`/${language}/`),
  );
  if (inPath) return inPath;
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  const first = wanted.map((one) => one.trim().slice(0, 2)).find((one) => one === 'km' || one === 'en');
  return first === 'en' ? 'en' : 'km';
}

async function draftTitles(work: Work) {
  return (await listOnTable(work)).map(({ draft }) => ({ id: draft.id, title: draft.title }));
}
