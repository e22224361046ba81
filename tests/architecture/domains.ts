// The domains and which may use which, as drawn in ARCHITECTURE.md. A line of the drawing may use those below it.

/** From the top down: what is made of it all, the processes, the answers, what is said on words, the words, … */
export const domainLevels = [
  ['reports', 'instruments'],
  ['issues'],
  ['commitments', 'groups'],
  ['consultations', 'moderation'],
  ['answers'],
  ['annotations'],
  ['drafts', 'discussions'],
  ['topics'],
  ['accounts'],
] as const;

export const domains: readonly string[] = domainLevels.flat();

/** Whether code of one domain may use another. */
export function mayUse(user: string, used: string): boolean {
  return user === used || levelOf(user) < levelOf(used);
}

function levelOf(domain: string): number {
  return domainLevels.findIndex((level) => (level as readonly string[]).includes(domain));
}

/** The drawing of a document, read back: the lines of the first code block below the heading "Domains". */
export function readDrawing(document: string): string[][] {
  const [, drawing = ''] = /^## .*Domains.*$[^]*?^```\n([^]*?)^```$/m.exec(document) ?? [];
  return drawing
    .split('\n')
    .map((line) => line.split(/\s{3,}/)[0]?.match(/[a-z]+/g) ?? [])
    .filter((names) => names.length > 0);
}
