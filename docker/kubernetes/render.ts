import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { read } from '../house';

/** Anything that the cluster is given. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Record<string, string> };
}

/** The part of Kustomize that our files use; any other key is refused by {@link render}. */
interface Kustomization {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly resources: readonly string[];
  readonly images?: readonly { readonly name: string; readonly newName: string; readonly newTag: string }[];
  readonly configMapGenerator?: readonly { readonly name: string; readonly literals: readonly string[] }[];
  readonly patches?: readonly Patch[];
}
interface Patch {
  readonly path: string;
  readonly target?: { readonly kind: string; readonly name?: string };
}

const KNOWN = 'apiVersion kind namespace resources images configMapGenerator patches'.split(' ');

/** By what the entries of a list are the same entry, in a patch; other lists are replaced as a whole. */
const MERGED_BY: Readonly<Record<string, string>> = {
  containers: 'name',
  env: 'name',
  volumes: 'name',
  volumeMounts: 'mountPath',
  ports: 'containerPort',
};

/**
 * What the cluster is given by a folder: a small Kustomize, for machines that have none. Names of generated maps are
 * without their hash.
 */
export function render(folder: string): Manifest[] {
  const at = join(folder, 'kustomization.yaml');
  const plan = parse(read(at)) as Kustomization;
  const unknown = Object.keys(plan).filter((key) => !KNOWN.includes(key));
  if (unknown.length > 0) throw new Error(`${at}: this reader does not know ${unknown.join(', ')}.`);
  const resources = plan.resources.flatMap((path) => resourcesOf(join(folder, path)));
  const patched = (plan.patches ?? []).reduce(
    (all, patch) => patchAll(all, patch, parse(read(join(folder, patch.path))) as Manifest),
    resources,
  );
  return withMaps(patched, plan).map((manifest) => withImages(manifest, plan) as Manifest);
}

function resourcesOf(path: string): Manifest[] {
  if (!path.endsWith('.yaml')) return render(path);
  return parseAllDocuments(read(path)).map((document) => document.toJS() as Manifest);
}

function patchAll(all: readonly Manifest[], { path, target }: Patch, patch: Manifest): Manifest[] {
  const kind = new RegExp(`^(${target?.kind ?? patch.kind})$`);
  const name = new RegExp(`^(${target ? (target.name ?? '.*') : patch.metadata.name})$`);
  const isMeant = (each: Manifest) => kind.test(each.kind) && name.test(each.metadata.name);
  if (!all.some(isMeant)) throw new Error(`${path} changes nothing.`);
  const { apiVersion: _, kind: __, metadata: ___, ...change } = patch as Manifest & Record<string, unknown>;
  return all.map((each) => (isMeant(each) ? (merged(each, change, '') as Manifest) : each));
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(old: unknown, change: unknown, field: string): unknown {
  if (isTree(old) && isTree(change)) {
    const result: Tree = { ...old };
    for (const [key, value] of Object.entries(change)) result[key] = merged(old[key], value, key);
    return result;
  }
  const key = MERGED_BY[field];
  if (!Array.isArray(old) || !Array.isArray(change) || !key) return change;
  const [before, after] = [old as Tree[], change as Tree[]];
  const same = (one: Tree) => (other: Tree) => one[key] === other[key];
  return [
    ...before.map((entry) => merged(entry, after.find(same(entry)) ?? {}, '')),
    ...after.filter((entry) => !before.some(same(entry))),
  ];
}

function withMaps(all: readonly Manifest[], { configMapGenerator = [] }: Kustomization): Manifest[] {
  return configMapGenerator.reduce(
    (manifests, { name, literals }) => {
      const data = Object.fromEntries(literals.map((literal) => literal.split(/=(.*)/s).slice(0, 2)));
      const isSame = (each: Manifest) => each.kind === 'ConfigMap' && each.metadata.name === name;
      const before = manifests.find(isSame) ?? { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } };
      return [...manifests.filter((each) => !isSame(each)), merged(before, { data }, '') as Manifest];
    },
    [...all],
  );
}

function withImages(tree: unknown, plan: Kustomization): unknown {
  if (Array.isArray(tree)) return tree.map((each) => withImages(each, plan));
  if (!isTree(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const image = key === 'image' ? plan.images?.find(({ name }) => name === value) : undefined;
      return [key, image ? `${image.newName}:${image.newTag}` : withImages(value, plan)];
    }),
  );
}

/** The files of a folder that its kustomization names. */
export function namedFiles(folder: string): string[] {
  const { resources, patches = [] } = parse(read(join(folder, 'kustomization.yaml'))) as Kustomization;
  return [...resources, ...patches.map(({ path }) => path)].filter((path) => path.endsWith('.yaml'));
}
