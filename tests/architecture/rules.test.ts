// Each rule is shown files that break it, and must complain in words that say what to do; and the nearest right file,
// about which it must be silent.
import { describe, expect, it } from 'vitest';
import { domainLevels, mayUse, readDrawing } from './domains.js';
import { importRules } from './import-rules.js';
import { complaints, type Rule } from './rule.js';
import { crowdedFolders, shapeRules } from './shape-rules.js';
import { readSource } from './sources.js';
import { eventsNeverRecorded, verbRules } from './verb-rules.js';
import { wordRules } from './word-rules.js';

const all = [...importRules, ...verbRules, ...shapeRules, ...wordRules];

interface Case {
  /** How the rule begins that must complain. */
  rule: string;
  wrong: [path: string, text: string];
  says: RegExp;
  right: [path: string, text: string];
}

const khmerWord = 'ច្បាប់';

const cases: Case[] = [
  {
    rule: 'R1',
    wrong: ['client/src/drafts/a-page.ts', "import { x } from '../../../server/src/drafts/drafts.service.js';"],
    says: /client may not use server\. Put what both need into shared/,
    right: ['client/src/drafts/a-page.ts', "import type { Draft } from '@sala/shared/drafts/contract.js';"],
  },
  {
    rule: 'R1',
    wrong: ['shared/src/drafts/policy.ts', "import fs from 'node:fs';"],
    says: /shared may not use "node:fs"/,
    right: ['shared/src/drafts/contract.ts', "import { Type } from 'typebox';"],
  },
  {
    rule: 'R1',
    wrong: ['shared/src/drafts/policy.ts', "import { html } from 'lit';"],
    says: /shared may not use "lit"/,
    right: ['shared/src/drafts/clause.template.ts', "import { html } from 'lit';"],
  },
  {
    rule: 'R2',
    wrong: ['server/src/drafts/drafts.store.ts', "import { getDraft } from './drafts.service.js';"],
    says: /A store may not use service\. Hand in the function/,
    right: ['server/src/drafts/drafts.service.ts', "import { findDraft } from './drafts.store.js';"],
  },
  {
    rule: 'R2',
    wrong: ['server/src/drafts/drafts.routes.ts', "import { findDraft } from './drafts.read.store.js';"],
    says: /routes may not reach past the service to store/,
    right: ['server/src/drafts/drafts.routes.ts', "import { getDraft } from './drafts.read.service.js';"],
  },
  {
    rule: 'R3: a domain uses',
    wrong: ['server/src/drafts/drafts.service.ts', "import { x } from '../annotations/annotations.service.js';"],
    says: /drafts may not use annotations\. Move the verb up/,
    right: ['server/src/annotations/annotations.service.ts', "import { x } from '../drafts/drafts.service.js';"],
  },
  {
    rule: 'R3: a domain uses',
    wrong: ['server/src/infra/live.ts', "import { canFollow } from '../topics/topics.service.js';"],
    says: /infra knows no domain, so it may not use topics/,
    right: ['server/src/app.ts', "import { canFollow } from './topics/topics.service.js';"],
  },
  {
    rule: 'R3: what a domain takes',
    wrong: ['server/src/drafts/drafts.routes.ts', "import { Reader } from '../pages/reader.js';"],
    says: /which comes back here\. Put this page into server\/src\/pages/,
    right: ['server/src/drafts/drafts.routes.ts', "import { html } from '../pages/html.js';"],
  },
  {
    rule: 'R4',
    wrong: ['server/src/annotations/annotations.service.ts', "import { findDraft } from '../drafts/drafts.store.js';"],
    says: /the inside of another domain\. Ask its service/,
    right: ['server/src/annotations/annotations.store.ts', "import { drafts } from '../drafts/drafts.tables.js';"],
  },
  {
    rule: 'R4',
    wrong: [
      'server/src/annotations/annotations.store.ts',
      "import { drafts } from '../drafts/drafts.tables.js';\nawait tx.update(drafts).set({});",
    ],
    says: /:2: drafts is written by its owner alone/,
    right: [
      'server/src/annotations/annotations.store.ts',
      "import { drafts } from '../drafts/drafts.tables.js';\nawait tx.select().from(drafts);",
    ],
  },
  {
    rule: 'R5',
    wrong: ['server/src/drafts/drafts.service.ts', "import type { FastifyRequest } from 'fastify';"],
    says: /Only routes, app\.ts, infra\/ and pages\/ know Fastify/,
    right: ['server/src/drafts/drafts.routes.ts', "import type { FastifyRequest } from 'fastify';"],
  },
  {
    rule: 'R5',
    wrong: ['server/src/drafts/drafts.service.ts', "import { eq } from 'drizzle-orm';"],
    says: /SQL stands in \*\.store\.ts/,
    right: ['server/src/drafts/drafts.store.ts', "import { eq } from 'drizzle-orm';"],
  },
  {
    rule: 'R7: in the client',
    wrong: ['client/src/drafts/a-page.ts', "import { getJson } from '../infra/http.js';"],
    says: /Put the request into drafts\.api\.ts/,
    right: ['client/src/drafts/drafts.api.ts', "import { getJson } from '../infra/http.js';"],
  },
  {
    rule: 'R7: in the client',
    wrong: ['client/src/ui/a-field.ts', "import { Draft } from '../drafts/draft.js';"],
    says: /ui\/ may not use/,
    right: ['client/src/ui/a-field.ts', "import { LightElement } from './light-element.js';"],
  },
  {
    rule: 'R7: browsers',
    wrong: ['client/src/drafts/a-page.ts', "import { Draft } from '@sala/shared/drafts/contract.js';"],
    says: /would carry its schemas/,
    right: ['client/src/drafts/a-page.ts', "import type { Draft } from '@sala/shared/drafts/contract.js';"],
  },
  {
    rule: 'R7: an element',
    wrong: ['client/src/drafts/desk.ts', "@customElement('draft-desk')\nexport class DraftDesk {}"],
    says: /looked for in draft-desk\.ts/,
    right: ['client/src/drafts/draft-desk.ts', "@customElement('draft-desk')\nexport class DraftDesk {}"],
  },
  {
    rule: 'R6',
    wrong: [
      'server/src/drafts/drafts.service.ts',
      'export async function eraseDraft(id: string): Promise<void> {\n  demand(canErase());\n}',
    ],
    says: /eraseDraft does not take `work` first/,
    right: [
      'server/src/drafts/drafts.service.ts',
      'export async function eraseDraft(work: Work, id: string): Promise<void> {\n  demand(canErase(work.viewer));\n}',
    ],
  },
  {
    rule: 'R6',
    wrong: [
      'server/src/drafts/drafts.service.ts',
      'export async function eraseDraft(work: Work): Promise<void> {\n  await deleteDraft(work.tx);\n}',
    ],
    says: /eraseDraft asks no policy/,
    right: [
      'server/src/drafts/drafts.service.ts',
      [
        'export async function eraseDraft(work: Work): Promise<void> {\n  await within(work);\n}',
        'async function within(work: Work): Promise<void> {\n  demand(canErase(work.viewer));\n}',
      ].join('\n'),
    ],
  },
  {
    rule: 'R6',
    wrong: [
      'server/src/drafts/drafts.service.ts',
      'export class Drafts {\n  /** Reads it. */\n  async read(id: string) {\n    return id;\n  }\n}',
    ],
    says: /:3: read does not take `work` first/,
    right: [
      'server/src/drafts/drafts.service.ts',
      'export class Drafts {\n  /** Open to all. */\n  async read(id: string) {\n    return id;\n  }\n}',
    ],
  },
  {
    rule: 'R8: time',
    wrong: ['shared/src/drafts/policy.ts', 'const now = new Date();'],
    says: /Use work\.now/,
    right: ['shared/src/drafts/policy.ts', '// new Date() would not do here\nconst day = new Date(work.now);'],
  },
  {
    rule: 'R8: settings',
    wrong: ['server/src/drafts/drafts.service.ts', 'const port = process.env.PORT;'],
    says: /Add a setting there and in \.env\.example/,
    right: ['server/src/infra/settings.ts', 'const port = process.env.PORT;'],
  },
  {
    rule: 'R8: names',
    wrong: ['server/src/drafts/index.ts', ''],
    says: /index\.ts hides where things are/,
    right: ['server/src/drafts/draft.ts', ''],
  },
  {
    rule: 'R8: names',
    wrong: ['server/src/utils/dates.ts', ''],
    says: /"utils" says nothing/,
    right: ['server/src/language/dates.ts', ''],
  },
  {
    rule: 'R8: names',
    wrong: ['server/src/drafts/draft.ts', 'export class DraftManager {}'],
    says: /"DraftManager" says nothing/,
    right: ['server/src/drafts/draft.ts', 'export class WorkingText {}'],
  },
  {
    rule: 'every file opens',
    wrong: ['server/src/drafts/draft.ts', "import fs from 'node:fs';"],
    says: /There is no header/,
    right: ['server/src/drafts/draft.ts', "// Reads drafts.\nimport fs from 'node:fs';"],
  },
  {
    rule: 'every file opens',
    wrong: ['server/src/drafts/draft.ts', '// So it is.\n'.repeat(6)],
    says: /The header has 6 lines/,
    right: ['server/src/drafts/draft.ts', '#!/usr/bin/env node\n// So it is.\n//\n// And so.\n'],
  },
  {
    rule: 'no file is longer',
    wrong: ['server/src/drafts/draft.ts', 'a;\n'.repeat(301)],
    says: /There are 301 lines/,
    right: ['server/src/drafts/draft.ts', 'a;\n'.repeat(300)],
  },
  {
    rule: 'no function is longer',
    wrong: ['server/src/drafts/draft.ts', `export function read() {\n${'  a;\n'.repeat(69)}}\n`],
    says: /This function has 71 lines/,
    right: ['server/src/drafts/draft.ts', `export function read() {\n${'  a;\n'.repeat(68)}}\n`],
  },
  {
    rule: 'no line is wider',
    wrong: ['server/src/drafts/draft.ts', `// ${'law '.repeat(30)}`],
    says: /columns\. Break the line/,
    right: ['server/src/drafts/draft.ts', `const words = '${'law '.repeat(40)}';\n// ${khmerWord.repeat(25)}`],
  },
  {
    rule: 'words shown to people',
    wrong: ['server/src/pages/draft-page.ts', `const title = '${khmerWord}';`],
    says: /is a word for people/,
    right: ['shared/src/texts/drafts.ts', `const title = '${khmerWord}';`],
  },
  {
    rule: 'markup holds no words',
    wrong: ['client/src/drafts/draft-page.ts', 'return html`<button @click=${() => go()}>Publish it</button>`;'],
    says: /has words in it/,
    right: [
      'client/src/drafts/draft-page.ts',
      'return html`<button @click=${() => go()}>${say(language, x)}</button>`;',
    ],
  },
  {
    rule: 'the project speaks',
    wrong: ['server/src/drafts/draft.ts', `const folder = '${['', 'home', 'sokha', 'laws'].join('/')}';`],
    says: /exists on one machine/,
    right: ['server/src/drafts/draft.ts', "const folder = new URL('../home/sokha', import.meta.url);"],
  },
  {
    rule: 'the project speaks',
    wrong: ['server/src/drafts/draft.ts', ['// See issue', '#12.'].join(' ')],
    says: /about how this was made/,
    right: ['server/src/drafts/draft.ts', '// A group raises an issue.'],
  },
];

describe('a rule', () => {
  it.each(cases)('complains of $wrong and is silent about $right ($rule)', ({ rule, wrong, says, right }) => {
    const asked = all.filter(({ holds }) => holds.startsWith(rule));
    expect(asked.length).toBe(1);
    const saidOf = ([path, text]: [string, string]) =>
      asked.flatMap((one) => complaints(one, [readSource(path, text)])).join('\n');
    expect(saidOf(wrong)).toMatch(says);
    expect(saidOf(wrong)).toContain(`${wrong[0]}:`);
    expect(saidOf(right)).toBe('');
  });

  it('is shown at least one file that breaks it', () => {
    const shown = (rule: Rule) => cases.some((one) => rule.holds.startsWith(one.rule));
    expect(all.filter((rule) => !shown(rule)).map(({ holds }) => holds)).toEqual([]);
  });
});

describe('the rules about all files at once', () => {
  it('miss an event that no service records', () => {
    const service = readSource('server/src/drafts/drafts.service.ts', "await record(work, { type: 'draft-signed' });");
    const page = readSource('client/src/drafts/draft-page.ts', "if (type === 'draft-burnt') return;");
    expect(eventsNeverRecorded(['draft-signed', 'draft-burnt'], [service, page])).toEqual(['draft-burnt']);
  });

  it('complain of a crowded folder', () => {
    const files = Array.from({ length: 21 }, (_, n) => `shared/src/drafts/clause-${n}.ts`);
    expect(crowdedFolders(files).join()).toMatch(/^shared\/src\/drafts: 21 entries/);
    expect(crowdedFolders(files.slice(1))).toEqual([]);
  });
});

describe('the map of domains', () => {
  it('lets lines point down only', () => {
    expect(mayUse('consultations', 'accounts')).toBe(true);
    expect(mayUse('accounts', 'consultations')).toBe(false);
    expect(mayUse('drafts', 'discussions')).toBe(false);
    expect(mayUse('drafts', 'drafts')).toBe(true);
  });

  it('is read from a drawing', () => {
    const drawing = domainLevels.map((level) => `${level.join('  ')}      what they are`).join('\n');
    const document = `## 4. Domains\n\nSome words.\n\n\`\`\`\n${drawing}\n\`\`\`\n`;
    expect(readDrawing(document)).toEqual(domainLevels);
  });
});
