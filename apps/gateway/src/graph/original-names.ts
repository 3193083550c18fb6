import { GraphQLError, Kind, visit, type DocumentNode, type ExecutionResult, type FieldNode } from 'graphql';

/** What the names in an answer were called before, for those that were changed; null for what is not to be shown. */
export type OriginalNames = ReadonlyMap<string, string | null>;

export interface OtherNames {
  /** Another name for each alias that is called like a field the plan adds. */
  readonly others: ReadonlyMap<string, string>;
  readonly originals: OriginalNames;
  /** Asks for something, and is not shown. */
  readonly unseenField: FieldNode;
}

/** Finds names that the document does not use. */
export function otherNames(document: DocumentNode, addedFields: ReadonlySet<string>): OtherNames {
  const used = new Set<string>();
  const taken = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => {
      used.add((alias ?? name).value);
      if (alias && alias.value !== name.value && addedFields.has(alias.value)) taken.add(alias.value);
    },
  });
  const unused = (start: string): string => (used.has(start) ? unused(`aliased_${start}`) : start);
  const others = new Map([...taken].map((name) => [name, unused(`aliased_${name}`)]));
  const unseen = unused('unseen');
  const originals = new Map<string, string | null>([...others].map(([name, other]) => [other, name]));
  originals.set(unseen, null);
  const unseenField: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: unseen },
    name: { kind: Kind.NAME, value: '__typename' },
  };
  return { others, originals, unseenField };
}

/** An answer with the names that its operation asked for. */
export function withOriginalNames(result: ExecutionResult, names: OriginalNames): ExecutionResult {
  if (names.size === 0) return result;
  const { data, errors, ...rest } = result;
  return {
    ...rest,
    ...(data === undefined ? {} : { data: renamed(data, names) as ExecutionResult['data'] }),
    ...(errors ? { errors: errors.map((error) => renamedError(error, names)) } : {}),
  };
}

function renamed(value: unknown, names: OriginalNames): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const object = Object.create(null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(value)) {
    const original = names.get(name);
    if (original !== null) object[original ?? name] = renamed(inner, names);
  }
  return object;
}

function renamedError(error: GraphQLError, names: OriginalNames): GraphQLError {
  if (!error.path?.some((part) => names.has(String(part)))) return error;
  const path = error.path.map((part) => names.get(String(part)) ?? part);
  const { message, nodes, source, positions, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, originalError, extensions, path });
}
