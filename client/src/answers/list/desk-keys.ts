// The keys of the answer desk: J and K (or the arrows, on a row) to the next and the one before, A to take a comment or
// let go of it, Ctrl or Cmd with Enter to send the answer for signature.

export type DeskAct = 'next' | 'previous' | 'claim' | 'send';

const letters: Record<string, DeskAct> = { j: 'next', k: 'previous', a: 'claim' };
const arrows: Record<string, DeskAct> = { ArrowDown: 'next', ArrowUp: 'previous' };

export interface KeyPressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key asks for; null for keys that belong to the browser or to the field one writes in. */
export function deskAct(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPressed,
  where: 'field' | 'row' | 'elsewhere',
): DeskAct | null {
  if (ctrlKey || metaKey) return key === 'Enter' ? 'send' : null;
  if (altKey || shiftKey || where === 'field') return null;
  return letters[key.toLowerCase()] ?? (where === 'row' ? (arrows[key] ?? null) : null);
}
