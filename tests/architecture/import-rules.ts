// Who may import whom: workspaces, layers, domains, and the few doors to the outside (R1 to R5, R7).
import { mayUse } from './domains.js';
import type { Complaint, Rule } from './rule.js';
import { folderOf, type Import, readFile, readSource, type Source } from './sources.js';

function eachImport(source: Source, judge: (one: Import) => string | null): Complaint[] {
  return source.imports.flatMap((one) => {
    const says = judge(one);
    return says === null ? [] : [{ line: one.line, says }];
  });
}

const SHARED_PACKAGES = ['typebox'];

const workspaces: Rule = {
  holds: 'R1: client and server meet in shared only, and shared needs neither',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier, file }) => {
      const { workspace, layer } = source;
      if (!workspace) return null;
      const [target] = file?.split('/') ?? [];
      if (target === undefined || file === null)
        return workspace !== 'shared' ||
          SHARED_PACKAGES.includes(specifier) ||
          (layer === 'template' && /^lit(\/|$)/.test(specifier))
          ? null
          : `shared may not use "${specifier}". It is pure: hand in what it needs, or put this into server or client.`;
      if (target === workspace) return null;
      if (target === 'shared' && specifier.startsWith('@sala/')) return null;
      return target === 'shared'
        ? `${specifier} goes into shared by its path. Write @sala/shared/….js.`
        : `${workspace} may not use ${target}. Put what both need into shared.`;
    }),
};

const ORDER = ['routes', 'service', 'store', 'tables'];

const layers: Rule = {
  holds: 'R2: inside a domain routes use services, services use stores, stores use tables',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier, file }) => {
      if (!source.domain || file === null || folderOf(file) !== source.domain || source.workspace !== 'server')
        return null;
      const to = readSource(file, '').layer ?? '';
      const [user, used] = [ORDER.indexOf(source.layer ?? ''), ORDER.indexOf(to)];
      if (used < 0) return null;
      if (user < 0)
        return to === 'routes' ? `${specifier} is above this file. Let the routes hand in what it needs.` : null;
      if (used < user) return `A ${source.layer ?? ''} may not use ${to}. Hand in the function it needs from above.`;
      return used > user + 1
        ? `${source.layer ?? ''} may not reach past the ${ORDER[user + 1] ?? ''} to ${to}. Ask ${ORDER[user + 1] ?? ''}.`
        : null;
    }),
};

/** Files outside the domains that know all of them: each joins what the domains give it. */
const JOINS =
  /^(?:shared\/src\/(?:ground\/(?:errors|events)\.ts|screens\/)|server\/src\/(?:[^/]+\.ts|cli\/|pages\/|seed\/)|client\/src\/[^/]+\.ts)/;

const domainMap: Rule = {
  holds: 'R3: a domain uses only domains below it; what is not a domain knows none',
  complaintsAbout: (source) =>
    eachImport(source, ({ file, isTypeOnly }) => {
      const used = file && readSource(file, '').domain;
      if (!used || !source.workspace || JOINS.test(source.path)) return null;
      if (!source.domain)
        return `${source.folder ?? source.path} knows no domain, so it may not use ${used}. Hand the function in (app.ts).`;
      // A screen shows what several domains say: the words of the wire, as types, are open to all of the client.
      const isWire = source.workspace === 'client' && isTypeOnly && file.endsWith('/contract.ts');
      return isWire || mayUse(source.domain, used)
        ? null
        : `${source.domain} may not use ${used}. Move the verb up, or hand the function in from app.ts (ARCHITECTURE.md, Domains).`;
    }),
};

const pagesOfDomains: Rule = {
  holds: 'R3: what a domain takes from pages knows no domain itself',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier, file }) => {
      if (!source.domain || !file?.startsWith('server/src/pages/')) return null;
      const behind = readSource(file, readFile(file)).imports.find(
        (one) => one.file && /^server\/src\/[a-z]+\//.test(one.file) && readSource(one.file, '').domain,
      );
      return behind
        ? `${specifier} uses ${behind.specifier}, which comes back here. Put this page into server/src/pages/.`
        : null;
    }),
};

/** Pure work that needs no store and has no verb: the command line and the demo ask for it by itself. */
const DOORS = [
  'server/src/drafts/import/read-draft-file.ts',
  'server/src/drafts/import/parse-file-to-json.ts',
  'server/src/accounts/password-hash.ts',
];

const doors: Rule = {
  holds: 'R4: a domain of the server is entered by its services; tables only for keys and read joins',
  complaintsAbout: (source) => {
    if (source.workspace !== 'server') return [];
    const foreign = source.imports.filter(
      ({ file }) => file?.startsWith('server/') && folderOf(file) !== source.folder && readSource(file, '').domain,
    );
    const entered = foreign.flatMap(({ file, specifier, line }): Complaint[] => {
      const { layer } = readSource(file ?? '', '');
      if (layer === 'service' || DOORS.includes(file ?? '')) return [];
      if (layer === 'tables' && (source.layer === 'store' || source.layer === 'tables')) return [];
      if (layer === 'routes' && source.path === 'server/src/app.ts') return [];
      if (layer === 'cli' && /^server\/src\/cli(?:\.ts$|\/)/.test(source.path)) return [];
      return [{ line, says: `${specifier} is the inside of another domain. Ask its service instead.` }];
    });
    return [...entered, ...writesInto(source, foreign)];
  },
};

/** Tables of other domains that a store writes, by the names they were imported under. */
function writesInto(source: Source, foreign: readonly Import[]): Complaint[] {
  const names = foreign.filter(({ file }) => file?.endsWith('.tables.ts')).flatMap((one) => one.names);
  return names.flatMap((name) => {
    const write = new RegExp(
      String.raw`\.(?:insert|update|delete)\(${name}\)|(?:insert into|update|delete from) \$\{${name}\}`,
    );
    const line = source.lines.findIndex((text) => write.test(text)) + 1;
    const owner = foreign.find((one) => one.names.includes(name))?.specifier ?? '';
    return line > 0 ? [{ line, says: `${name} is written by its owner alone. Ask the service beside ${owner}.` }] : [];
  });
}

interface Door {
  packages: RegExp;
  mayUse: RegExp;
  says: string;
}

const doorsToOutside: Door[] = [
  {
    packages: /^@?fastify(\/|$)/,
    mayUse: /\.routes\.ts$|^server\/src\/(?:app\.ts|infra\/|pages\/)/,
    says: 'Only routes, app.ts, infra/ and pages/ know Fastify. Let the route hand over plain values.',
  },
  {
    packages: /^(?:drizzle-orm|pg)(\/|$)/,
    mayUse: /\.(?:store|tables)\.ts$|^server\/src\/infra\//,
    says: 'SQL stands in *.store.ts and *.tables.ts. Give the store a function for it.',
  },
  {
    packages: /^@electric-sql\//,
    mayUse: /^server\/src\/infra\/engines\//,
    says: 'Only infra/engines/ knows the embedded engine. Use the Database that infra/database.ts opens.',
  },
  {
    packages: /^better-auth(\/|$)/,
    mayUse: /^server\/src\/accounts\/accounts\.auth\.store\.ts$/,
    says: 'Only accounts.auth.store.ts knows better-auth. Give it a function for what you need.',
  },
  {
    packages: /^@?lit(?:-labs|-element|-html)?(\/|$)/,
    mayUse: /^client\/src\/|\.template\.ts$|^server\/src\/pages\//,
    says: 'Lit stands in client/, in *.template.ts and in pages/. Give back data and let those show it.',
  },
];

const outside: Rule = {
  holds: 'R5: each great package is known in one kind of file',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier }) => {
      if (!source.workspace) return null;
      const closed = doorsToOutside.find(
        ({ packages, mayUse }) => packages.test(specifier) && !mayUse.test(source.path),
      );
      return closed ? `"${specifier}" does not belong here. ${closed.says}` : null;
    }),
};

const client: Rule = {
  holds:
    'R7: in the client only *.api.ts and infra/ ask the server, and pages keep in touch; ui/ stands below everything',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier, file, names, isTypeOnly }) => {
      if (source.workspace !== 'client' || file === null) return null;
      if (source.folder === 'ui' && file.startsWith('client/') && folderOf(file) !== 'ui')
        return `ui/ may not use ${specifier}. It knows no domain and no network: take it as a property.`;
      const isLine = /^client\/src\/infra\/(?:http|live)\.ts$/.test(file);
      if (!isLine || isTypeOnly || source.layer === 'api' || source.folder === 'infra') return null;
      // A page keeps one line open; what went wrong may be known everywhere.
      if (file.endsWith('/live.ts') && source.path.endsWith('-page.ts')) return null;
      return names.every((name) => name === 'Refused')
        ? null
        : `${specifier} talks to the server. Put the request into ${source.domain ?? '<domain>'}.api.ts as a function.`;
    }),
};

const contracts: Rule = {
  holds: 'R7: browsers get the shapes of the wire as types, never as schemas',
  complaintsAbout: (source) =>
    eachImport(source, ({ specifier, file, isTypeOnly }) => {
      const isClient = source.workspace === 'client' || source.layer === 'template';
      const isSchema = specifier === 'typebox' || /contract\.ts$/.test(file ?? '');
      return isClient && isSchema && !isTypeOnly
        ? `With ${specifier} a browser would carry its schemas. Import types only; values have files of their own.`
        : null;
    }),
};

export const importRules = [workspaces, layers, domainMap, pagesOfDomains, doors, outside, client, contracts];
