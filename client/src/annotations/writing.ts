// A comment while it is being written: what is kept of it, what is still missing, and the request it becomes. Made with
// its id and its secret, so that whatever happens on the way it is said once.
import type {
  AnnotateRequest,
  AnnotationKind,
  Target,
  Wording,
  WordingMode,
} from '@sala/shared/annotations/contract.js';
import { annotationKinds, wordingModes } from '@sala/shared/annotations/kinds.js';
import type { IdentityLevel, ReplyRequest, SpeakerRequest } from '@sala/shared/discussions/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import { countClusters } from '@sala/shared/language/clusters.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { COMMENT_CLUSTERS_MAX } from '@sala/shared/ground/limits.js';
import { speechRefusals } from '@sala/shared/annotations/refusals.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { EvidenceFile } from '../discussions/speech.js';

export interface Writing {
  /** Idempotency key of what it becomes. */
  id: string;
  secret: string;
  draftId: string;
  versionId: string;
  /** The thread that is answered; null for a new one. */
  threadId: string | null;
  target: Target;
  kind?: AnnotationKind;
  mode: WordingMode;
  proposed: string;
  body: string;
  speaker: SpeakerRequest;
  /** Milliseconds since the epoch, of this machine: which one was touched last. */
  at: number;
}

/** Under which it is kept: one for each clause and one for each thread. */
export function keyOf({ versionId, threadId, target }: Pick<Writing, 'versionId' | 'threadId' | 'target'>): string {
  return threadId ? `reply/${threadId}` : `${versionId}/${target.clauseId ?? 'whole'}`;
}

export function hasWords({ body, proposed }: Writing): boolean {
  return body.trim() !== '' || proposed.trim() !== '';
}

/** The writing with what now stands in the fields of its form. `textOf` gives the canonical words of a clause. */
export function readFields(writing: Writing, fields: FormData, textOf: (clauseId: string) => string): Writing {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const kind = oneOf(annotationKinds, text('kind'));
  return {
    ...writing,
    target: fields.has('words') ? chosenTarget(writing.target, text('words'), textOf) : writing.target,
    ...(kind ? { kind } : {}),
    mode: oneOf(wordingModes, text('mode')) ?? writing.mode,
    proposed: fields.has('proposed') ? text('proposed') : writing.proposed,
    body: text('body'),
    speaker: speakerOf(oneOf(identityLevels, text('level')) ?? 'A0', text),
  };
}

function speakerOf(level: IdentityLevel, text: (name: string) => string): SpeakerRequest {
  const [does, province, name, organisationId] = ['does', 'province', 'name', 'organisationId'].map(text);
  return {
    level,
    ...(does ? { does } : {}),
    ...(province ? { province } : {}),
    ...(name && level !== 'A0' ? { name } : {}),
    ...(organisationId && level === 'A5' ? { organisationId } : {}),
  };
}

/** "" is the whole clause, "12-40" a piece of it. */
function chosenTarget(target: Target, words: string, textOf: (clauseId: string) => string): Target {
  const { clauseId } = target;
  const [, start, end] = /^(\d+)-(\d+)$/.exec(words) ?? [];
  if (clauseId === null || start === undefined || end === undefined) return { ...target, segments: [] };
  const exact = textOf(clauseId).slice(Number(start), Number(end));
  return { ...target, segments: [{ clauseId, start: Number(start), end: Number(end), exact }] };
}

function oneOf<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((word) => word === value);
}

export function wordingOf({ kind, mode, proposed }: Writing): Wording | undefined {
  return kind === 'wording' ? { mode, proposed: mode === 'delete' ? '' : proposed } : undefined;
}

/** What the server would refuse, as a sentence; null when it can be sent. */
export function missingIn(writing: Writing, language: Language): string | null {
  const { threadId, kind, body, mode, proposed, speaker } = writing;
  const isEmpty = body.trim() === '';
  if (threadId === null && kind === 'wording' && (isEmpty || (mode !== 'delete' && proposed.trim() === '')))
    return say(language, speechRefusals['wording-incomplete']);
  if (isEmpty) return say(language, speechRefusals['words-needed']);
  const n = countClusters(body);
  if (n > COMMENT_CLUSTERS_MAX)
    return say(language, speechRefusals['comment-too-long'], { n, limit: COMMENT_CLUSTERS_MAX });
  const needsName = speaker.level !== 'A0' && !speaker.name?.trim() && !speaker.organisationId;
  return needsName ? say(language, speechRefusals['name-needed']) : null;
}

/** The request for a new annotation, or for a reply. `pageLanguage` stands in where the words do not tell theirs. */
export function requestOf(
  writing: Writing,
  pageLanguage: Language,
  files: readonly EvidenceFile[],
): { threadId: null; request: AnnotateRequest } | { threadId: string; request: ReplyRequest } {
  const { id, secret, versionId, threadId, target, kind = 'concern', speaker } = writing;
  const body = writing.body.trim();
  const said = { id, body, language: languageOf(body) ?? pageLanguage, speaker, secret };
  if (threadId !== null) return { threadId, request: said };
  const wording = wordingOf(writing);
  const attachments = kind === 'evidence' ? files.map((file) => file.id) : [];
  return {
    threadId,
    request: {
      ...said,
      versionId,
      kind,
      target,
      ...(wording ? { wording: { ...wording, proposed: wording.proposed.trim() } } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
    },
  };
}
