// A browser and its system by their families ("Firefox, Android"): enough for somebody to know their own sessions, too
// little to tell one person from another. '' where either is unknown.

const families: readonly [string, RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly [string, RegExp][] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

export function browserFamily(userAgent: string): string {
  const first = (table: readonly [string, RegExp][]) =>
    table.find(([, sign]) => sign.test(userAgent.slice(0, 512)))?.[0];
  const family = first(families);
  const system = first(systems);
  return family && system ? `${family}, ${system}` : '';
}
