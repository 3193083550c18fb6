import { Kind, parse, visit, type DirectiveNode } from 'graphql';

/** What composition says of entities. */
export interface EntityKeys {
  /** The types that have a key, so that several services can know them. */
  readonly types: ReadonlySet<string>;
  /**
   * Fields that a plan adds to what was asked, in order to find the entity again in another service: `__typename`, and
   * whatever keys and requirements name.
   */
  readonly addedFields: ReadonlySet<string>;
}

/** Reads the keys from a supergraph's text. */
export function entityKeysOf(sdl: string): EntityKeys {
  const types = new Set<string>();
  const addedFields = new Set(['__typename']);
  const addAll = (fieldSet: string | undefined) => {
    if (fieldSet === undefined) return;
    visit(parse(`{ ${fieldSet} }`), { Field: ({ name }) => void addedFields.add(name.value) });
  };
  visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: ({ name, directives }) => {
      for (const directive of directives ?? []) {
        if (directive.name.value !== 'join__type') continue;
        const key = textOf(directive, 'key');
        if (key !== undefined) types.add(name.value);
        addAll(key);
      }
    },
    FieldDefinition: ({ directives }) => {
      for (const directive of directives ?? [])
        if (directive.name.value === 'join__field') addAll(textOf(directive, 'requires'));
    },
  });
  return { types, addedFields };
}

function textOf(directive: DirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
