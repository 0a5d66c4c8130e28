import { codeOf, importsOf, roads, type House, type Rule } from './house.ts';

const DOOR =
  /^functions\/(?:[^/]+\/(?:(?:site|admin|api|open311)\.tsx?|[a-z]+-(?:site|admin)\.tsx|[a-z]+-(?:api|open311)\.tsx?|(?:inbox|bulk|identity)\.tsx)|cli\/.+)$/;
/** What the doors of one noun have in common, such as the page to which all of them lead back. */
const DOORPOST = /^functions\/[^/]+\/door\.tsx?$/;
const DRAWER = /^functions\/[^/]+\/(?:[^/]+-)?(?:reads|writes)\.ts$/;

/** The floor a file stands on. Imports lead down or stay on their floor, never up. */
function floorOf(house: House, path: string): number {
  if (path === 'functions/index.ts') return 0;
  if (/^functions\/(?:app|app-api|jobs)\.ts$/.test(path)) return 1;
  if (DOOR.test(path) || DOORPOST.test(path)) return 2;
  if (path.startsWith('functions/core/')) return 5;
  if (path.startsWith('functions/')) return !DRAWER.test(path) && changes(house, path) ? 3 : 4;
  if (path.startsWith('src/pages/')) return 6;
  if (path.startsWith('src/layouts/') || path === 'src/content.config.ts') return 7;
  return path.startsWith('src/ui/') || path.startsWith('src/styles/') ? 9 : 8;
}

// What tells a verb from a rule is that it changes something: it calls act(), a writer of versions, or a verb that does.
function changes(house: House, path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  return importsOf(path, house.get(path) ?? '').some(
    (to) => CHANGING.has(to) || (NOUN.test(to) && changes(house, to, seen)),
  );
}

const CHANGING = new Set(['act', 'mirrored', 'versioned'].map((name) => `functions/core/${name}.ts`));
const NOUN = /^functions\/(?!core\/|cli\/)[^/]+\//;

/** index, app and jobs, doors, verbs, reads and writes and rules, core, src/<noun>, src/ui: one way only. */
export const oneWay: Rule = (house) =>
  roads(house).flatMap(([from, to]) =>
    floorOf(house, to) < floorOf(house, from) ? [`${from}: imports ${to}, which stands above it`] : [],
  );

/** A door opens on verbs, not on another door; the command line's own rooms are one door. */
export const doorsApart: Rule = (house) =>
  roads(house).flatMap(([from, to]) =>
    DOOR.test(from) &&
    DOOR.test(to) &&
    !(from.startsWith('functions/cli/') && to.startsWith('functions/cli/'))
      ? [`${from}: imports another door, ${to}`]
      : [],
  );

/** What a thing is and how it looks knows neither database nor request, and the Worker knows no built page. */
export const srcApart: Rule = (house) =>
  roads(house).flatMap(([from, to]) => {
    if (from.startsWith('src/') && to.startsWith('functions/')) return [`${from}: src/ imports ${to}`];
    const built = /^src\/(?:pages|layouts|content|styles)\b/.test(to);
    return from.startsWith('functions/') && built
      ? [`${from}: imports ${to}, which only the build reads`]
      : [];
  });

/** A noun's writes are used by its own verbs only. */
export const ownWrites: Rule = (house) =>
  roads(house).flatMap(([from, to]) => {
    const home = /^(functions\/[^/]+\/)(?:[^/]+-)?writes\.ts$/.exec(to)?.[1];
    return home && !from.startsWith(home) ? [`${from}: imports ${to} of another noun`] : [];
  });

/** Seeds, jobs and tests call verbs exactly as doors do, so no verb, read or rule knows Hono. */
export const noHono: Rule = (house) =>
  codeOf(house, '').flatMap(([path, text]) => {
    const names = importsOf(path, text);
    const inside = NOUN.test(path) && !DOOR.test(path) && !DOORPOST.test(path);
    const known = names.find((name) => /^hono(?:\/|$)/.test(name) || name === 'functions/core/http.ts');
    if (inside && known) return [`${path}: imports ${known}`];
    const more = path.startsWith('src/') && names.find((name) => /^hono(?!\/jsx$)/.test(name));
    return more ? [`${path}: imports ${more}, src/ draws with hono/jsx alone`] : [];
  });

/** What runs at the edge or in a browser asks nothing of Node; the command line does. */
export const noNode: Rule = (house) =>
  [...codeOf(house, 'functions/'), ...codeOf(house, 'src/')].flatMap(([path, text]) =>
    path.startsWith('functions/cli/')
      ? []
      : importsOf(path, text).flatMap((name) =>
          name.startsWith('node:') ? [`${path}: imports ${name}`] : [],
        ),
  );

/** src/ui is below every feature. */
export const plainUi: Rule = (house) =>
  roads(house).flatMap(([from, to]) =>
    from.startsWith('src/ui/') && !to.startsWith('src/ui/') ? [`${from}: imports the feature ${to}`] : [],
  );

/** No file leads back to itself. */
export const noCycles: Rule = (house) => {
  const next = Map.groupBy(roads(house), ([from]) => from);
  const found = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    if (done.has(path)) return;
    const start = trail.indexOf(path);
    if (start >= 0) found.add(`${path}: import cycle ${[...trail.slice(start), path].join(' > ')}`);
    else for (const [, to] of next.get(path) ?? []) walk(to, [...trail, path]);
    if (start < 0) done.add(path);
  };
  const done = new Set<string>();
  for (const path of next.keys()) walk(path, []);
  return [...found];
};
