// Papers of a room over HTTP: a page with the form that takes one, and the papers themselves, which only a key opens.
import { randomUUID } from 'node:crypto';
import { Refusal, refusalSentence, refuse } from '@sala/shared/ground/errors.js';
import { EVIDENCE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { papers as words } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UUID } from '../../infra/api.js';
import { refusalOfUpload } from '../../infra/http.js';
import { demandFormToken } from '../../infra/signing.js';
import { type PageRequest, pageRequest } from '../../pages/forms/answer-form.js';
import { type GroupsParts, newKey } from '../groups.pages.routes.js';
import { addPaper, readPaper, readPapers, removePaper } from './groups.papers.service.js';
import { getGroup } from '../groups.service.js';
import { roomPapersPage } from '../pages/room-papers-page.js';
import type { RoomAsk } from '../room-work.js';
import { askOf, roomForm, sendRoom, showOrDoor } from './groups.forms.routes.js';

export function papersRoutes(app: FastifyInstance, parts: GroupsParts, language: Language): void {
  const path = pages.roomPapers(language);
  const show = async (reply: FastifyReply, page: PageRequest, ask: RoomAsk) => {
    const { member, papers } = await readPapers(ask);
    const work = await parts.workOf(page.request);
    const group = await getGroup(work, { id: member.groupId });
    const issues = await parts.issuesToSpeakOn(work, language);
    const main = roomPapersPage(page, { group, member, papers, issues, newId: randomUUID, newKey });
    return sendRoom(reply, page, say(language, words.title), main);
  };
  app.get(path, { schema: { hide: true } }, (request, reply) =>
    showOrDoor(parts, request, reply, (page, ask) => show(reply, page, ask)),
  );

  app.post(path, { schema: { hide: true } }, async (request, reply) => {
    try {
      const ask = askOf(parts, request);
      const { token, id, name, bytes } = await readUpload(request);
      const page = await pageRequest(parts, request);
      demandFormToken({ secret: parts.secret, sessionId: page.sessionId, now: parts.clock() }, token);
      await addPaper(ask, { id, name, bytes });
      for (const { groupId } of await parts.door.membershipsOf(request.headers.cookie)) parts.wake(groupId);
      return await reply.redirect(path, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const sentence = refusalSentence(language, error.code, error.params);
      const page = await pageRequest(parts, request, sentence);
      reply.code(error.status);
      return showOrDoor(parts, request, reply, (_page, ask) => show(reply, page, ask));
    }
  });

  app.get<{ Params: { id: string } }>(`${path}/:id`, { schema: { hide: true } }, async (request, reply) => {
    const { id } = request.params;
    const paper = await readPaper(askOf(parts, request), UUID.test(id) ? id : refuse('not-found'));
    const ending = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }[paper.mediaType] ?? 'bin';
    return reply
      .type(paper.mediaType)
      .headers({
        'content-disposition': `attachment; filename="paper-${id.slice(0, 8)}.${ending}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      })
      .send(Buffer.from(paper.bytes));
  });

  roomForm(
    app,
    parts,
    `${path}/:id/remove`,
    async (ask, _fields, { params }) => {
      const { id } = params as { id: string };
      await removePaper(ask, UUID.test(id) ? id : refuse('not-found'));
      return path;
    },
    (reply, page, ask) => show(reply, page, ask),
  );
}

interface Upload {
  token: string;
  id: string;
  name: string;
  bytes: Uint8Array;
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) refuse('wrong-content-type', { expected: 'multipart/form-data' });
  const fields: Record<string, string> = {};
  let bytes: Uint8Array | undefined;
  let isCut = false;
  try {
    const limits = { fileSize: EVIDENCE_BYTES_MAX, files: 1, fields: 5, parts: 6 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        bytes = await part.toBuffer();
        isCut = part.file.truncated;
      } else fields[part.fieldname] = String(part.value).replaceAll('\0', '');
    }
  } catch (error) {
    throw refusalOfUpload(error);
  }
  if (isCut) refuse('too-large', { limit: '5 MB' }, 'file');
  const { token = '', id = '', name = '' } = fields;
  if (!UUID.test(id)) refuse('malformed-request', { field: 'id', problem: 'a UUID is needed' }, 'id');
  return { token, id: id.toLowerCase(), name, bytes: bytes?.length ? bytes : refuse('evidence-needed', {}, 'file') };
}
