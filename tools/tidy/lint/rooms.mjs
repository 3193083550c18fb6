import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The layers of a capability. In a small one without folders the suffix of a file says its layer. */
const LAYER_FOLDERS = ['domain', 'application', 'infra', 'graphql'];
const SUFFIXES = [
  ['graphql', /(?:\.(?:mutation|resolver|query|type|input|payload|filter|reference)|(?:^|\/)present)$/],
  ['infra', /(?:\.(?:entity|repository|rows?|store)|(?:^|\/)reactions)$/],
  ['domain', /(?:\.(?:rule|transitions)|(?:^|\/)refusals)$/],
];
/** Apps that are no services; they have folders of their own making. */
const OTHER_APPS = ['gateway', 'platform-e2e', 'console'];
const ENTRIES = ['main', 'compose', 'environment', 'print-schema', 'capabilities'];

/**
 * Where a path of the workspace stands in a service: in a capability and there in which layer (`face` is its index.ts,
 * `graph-face` its graph.ts), among the migrations, or among the entries beside them. Undefined outside the services.
 * A path may be of a file or, as imports name it, without its ending.
 */
export function placeOf(path, root) {
  const [, app, rest] = /^apps\/([^/]+)\/src\/(.+)$/.exec(path) ?? [];
  if (app === undefined || OTHER_APPS.includes(app)) return undefined;
  const inner = rest.replace(/(?:\.(?:int|e2e))?(?:\.spec)?\.ts$/, '');
  const [first, ...others] = inner.split('/');
  if (first === 'migrations') return { app, layer: 'migrations' };
  if (LAYER_FOLDERS.includes(first)) return { app, layer: first };
  if (others.length === 0) {
    const isEntry = ENTRIES.includes(first) || rest !== inner || existsSync(join(root, `${path}.ts`));
    return isEntry ? { app, layer: 'entry', name: first } : { app, capability: first, layer: 'face' };
  }
  return { app, capability: first, layer: layerInside(others.join('/')) };
}

function layerInside(inner) {
  if (inner === 'index') return 'face';
  if (inner === 'graph') return 'graph-face';
  const folder = LAYER_FOLDERS.find((each) => inner.startsWith(`${each}/`));
  return folder ?? SUFFIXES.find(([, suffix]) => suffix.test(inner))?.[0] ?? 'application';
}

/** The folders of the capabilities in the order of the list that a service exports from its capabilities.ts. */
export function capabilityOrder(text) {
  const folders = new Map();
  for (const [, names, folder] of text.matchAll(/import\s*\{([^}]*)\}\s*from\s*'\.\/([\w-]+)'/g))
    for (const name of names.split(','))
      folders.set(
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1),
        folder,
      );
  const [, list = ''] = /\bcapabilities\b[^=]*=[^[]*\[([\s\S]*?)\]/.exec(text) ?? [];
  return [...list.matchAll(/\b\w+\b/g)].map(([name]) => folders.get(name)).filter(Boolean);
}

/** The order of a service of this workspace; empty while it has no list. */
export function orderOfService(root, app) {
  const file = join(root, 'apps', app, 'src/capabilities.ts');
  return existsSync(file) ? capabilityOrder(readFileSync(file, 'utf8')) : [];
}
