import { Kind, parse, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Where in the answer of a subgraph something stands, as GraphQL writes the path of an error. */
export type Place = readonly (string | number)[];

const REMEMBERED = 500;
const known = new Map<string, readonly Place[]>();

/**
 * What is missing when a subgraph does not answer an operation: each field at its root, or each field of the first
 * entity, which stands for the same field of all others. An error at each of these places tells a client why it finds
 * null there; one for each of a hundred entities would tell it nothing more.
 */
export function missingPlaces(query: string): readonly Place[] {
  const remembered = known.get(query);
  if (remembered) return remembered;
  const places = placesIn(query);
  if (known.size < REMEMBERED) known.set(query, places);
  return places;
}

function placesIn(query: string): readonly Place[] {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  const [operation] = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const roots = operation ? fieldsOf(operation.selectionSet, fragments) : new Map<string, SelectionSetNode>();
  return [...roots].flatMap(([key, selection]) =>
    key === '_entities' && selection
      ? [...fieldsOf(selection, fragments).keys()].map((name) => [key, 0, name])
      : [[key]],
  );
}

/** The fields of a selection by the names they have in the answer, those of its fragments among them. */
function fieldsOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): Map<string, SelectionSetNode | undefined> {
  const fields = new Map<string, SelectionSetNode | undefined>();
  for (const each of selections) {
    if (each.kind === Kind.FIELD) {
      if (each.name.value !== '__typename') fields.set((each.alias ?? each.name).value, each.selectionSet);
    } else {
      const inner = selectionOf(each, fragments);
      for (const [name, selection] of inner ? fieldsOf(inner, fragments) : []) fields.set(name, selection);
    }
  }
  return fields;
}

function selectionOf(
  node: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): SelectionSetNode | undefined {
  return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
}
