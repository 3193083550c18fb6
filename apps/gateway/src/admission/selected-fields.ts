import {
  isAbstractType,
  Kind,
  valueFromASTUntyped,
  visit,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A document that has been validated against its schema. */
export interface ValidDocument {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** The fields a request selects of an object type, by their name in the answer; without what it skips. */
export function selectedFields(
  document: ValidDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  variables: Variables,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? document.fragments[selection.name.value] : selection;
      if (fragment && applies(document.schema, fragment.typeCondition?.name.value, type))
        add(fragment.selectionSet);
    }
  };
  sets.forEach(add);
  return fields;
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditioned = schema.getType(condition);
  return isAbstractType(conditioned) && schema.isSubType(conditioned, type);
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if');
    if (!condition) return true;
    const value = valueFromASTUntyped(condition.value, variables);
    return name.value === 'skip' ? value !== true : name.value !== 'include' || value !== false;
  });
}

/** The variables that decide how much an operation selects: page sizes and conditions. */
export function decidingVariables(
  { fragments }: ValidDocument,
  operation: OperationDefinitionNode,
): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)])
    visit(node, {
      Argument: ({ name, value }) => {
        if (['first', 'last', 'if'].includes(name.value) && value.kind === Kind.VARIABLE)
          names.add(value.name.value);
      },
    });
  return [...names];
}
