// The colours of the look, light and dark: every pair of text and ground that is used can be read (WCAG 2.2, 1.4.3 and
// 1.4.11), and no value stands in a style sheet beside the tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const styles = new URL('../../client/src/styles/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, styles), 'utf8');

function coloursOf(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const tokens = read('tokens.css');
const darkAt = tokens.indexOf('@media (prefers-color-scheme: dark)');
const themes = {
  light: coloursOf(tokens.slice(0, darkAt)),
  dark: coloursOf(tokens.slice(darkAt)),
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const kinds = ['support', 'concern', 'wording', 'question', 'evidence'];
const grounds = ['mat', 'paper'];
const text: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'water', 'danger', 'wait'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...kinds.flatMap((kind): [string, string][] => [
    [kind, `${kind}-tint`],
    [kind, 'paper'],
  ]),
  ...['hl-1', 'hl-2', 'hl-3', 'hl-mine', 'water-tint', 'danger-tint', 'sunk'].map((ground): [string, string] => [
    'ink',
    ground,
  ]),
  ['hl-on-ink', 'hl-on'],
  ['on-water', 'water'],
  ['water-strong', 'water-tint'],
  ['ins', 'ins-tint'],
  ['del', 'del-tint'],
  ['move', 'move-tint'],
];
const edges: [string, string][] = [
  ['rule-2', 'mat'],
  ['rule-2', 'paper'],
  ['hl-line', 'hl-3'],
  ['hl-mine-line', 'hl-mine'],
  ['focus-ring', 'mat'],
];

describe.each(Object.entries(themes))('in the %s', (_, theme) => {
  const ratio = (a: string, b: string) => contrast(theme.get(a) ?? '#000000', theme.get(b) ?? '#000000');

  test.each(text)('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)('%s can be seen on %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('dark has a value for every colour of light', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
});

test('no sheet names a colour of its own, and every token is used', () => {
  const sheets = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && name !== 'tokens.css' && name !== 'print.css',
  );
  const all = sheets.map(read).join('\n');
  expect(all.match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
  const named = [...tokens.matchAll(/^\s*--([\w-]+):/gm)].map(([, name = '']) => name);
  expect([...new Set(named)].filter((name) => !`${all}${tokens}`.includes(`var(--${name})`))).toEqual([]);
});
