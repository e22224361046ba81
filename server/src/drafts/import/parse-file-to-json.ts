// The answer of `sala parse FILE --json`: the tree in its public form.
import type { Language } from '@sala/shared/texts/say.js';
import { sayWarning } from '@sala/shared/drafts/structure/warning-texts.js';
import type { ClauseKind, WarningCode } from '@sala/shared/drafts/structure/clause-tree.js';
import { readDraftFile } from './read-draft-file.js';

export interface ParsedFileJson {
  title: string;
  language: string;
  clauses: {
    id: string;
    kind: ClauseKind;
    number: string | null;
    heading: string | null;
    text: string;
    parent: string | null;
  }[];
  warnings: { code: WarningCode; message: string; clause: string | null }[];
}

/**
 * Reads a file and gives its public form; messages in the chosen language. Throws the same refusals as readDraftFile.
 */
export async function parseFileToJson(
  bytes: Uint8Array,
  name: string,
  language: Language = 'en',
): Promise<ParsedFileJson> {
  const law = await readDraftFile(bytes, name);
  return {
    title: law.title,
    language: law.language,
    clauses: law.clauses.map(({ id, kind, number, heading, text, parent }) => ({
      id,
      kind,
      number,
      heading,
      text,
      parent,
    })),
    warnings: law.warnings.map((warning) => ({
      code: warning.code,
      message: sayWarning(language, warning),
      clause: warning.clause,
    })),
  };
}
