import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks of the data and of the schema itself, each as a document of its own; null for nothing. */
export interface Questions {
  readonly ofData: DocumentNode | null;
  readonly ofSchema: DocumentNode | null;
}

/**
 * Parts an operation by who knows the answer. Apollo's planner knows the schema of an older GraphQL, without `isOneOf`;
 * graphql-js answers questions of the schema by itself.
 */
export function questionsOf(document: DocumentNode, operation: OperationDefinitionNode): Questions {
  const root = new RootFields(document);
  const fields = root.fieldsOf(operation.selectionSet);
  const ofSchema = fields.filter(isOfSchema);
  if (ofSchema.length === 0) return { ofData: document, ofSchema: null };
  if (fields.every((field) => isOfSchema(field) || field.name.value === '__typename'))
    return { ofData: null, ofSchema: document };
  const withOnly = (keep: (field: FieldNode) => boolean) =>
    replaced(document, operation, { ...operation, selectionSet: root.setWith(operation.selectionSet, keep) });
  return { ofData: withOnly((field) => !isOfSchema(field)), ofSchema: withOnly(isOfSchema) };
}

export function isOfSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function replaced(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  other: OperationDefinitionNode,
): DocumentNode {
  const definitions = document.definitions.map((each) => (each === operation ? other : each));
  return { ...document, definitions };
}

/** The fields at the root of an operation, which may stand in fragments. */
class RootFields {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor({ definitions }: DocumentNode) {
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection] : this.fieldsOf(this.setOf(selection)),
    );
  }

  setWith({ selections, ...set }: SelectionSetNode, keep: (field: FieldNode) => boolean): SelectionSetNode {
    const kept = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return keep(selection) ? [selection] : [];
      const selectionSet = this.setWith(this.setOf(selection), keep);
      if (selectionSet.selections.length === 0) return [];
      return [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives, selectionSet }];
    });
    return { ...set, selections: kept };
  }

  private setOf(selection: Exclude<SelectionNode, FieldNode>): SelectionSetNode {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
    const fragment = this.fragments.get(selection.name.value);
    return fragment?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  }
}
