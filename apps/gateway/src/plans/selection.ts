import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OriginalNames } from '../graph/original-names';
import { FallBack } from './fall-back';

/** The schema and the fragments that give an operation its meaning. */
export interface OperationScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** What names in the answer were called before the operation was rewritten for the planner. */
  readonly originalNames: OriginalNames;
}

/** The fields that an operation selects of an object type, by their name in the answer and in the operation's order. */
export function fieldsOf(
  scope: OperationScope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) addFields(scope, type, set, fields);
  return fields;
}

function addFields(
  scope: OperationScope,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    refuseDirectives(selection);
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      fields.set(name, [...(fields.get(name) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
    if (!fragment) throw new FallBack('a fragment without a definition');
    refuseDirectives(fragment);
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || applies(scope.schema, condition, type))
      addFields(scope, type, fragment.selectionSet, fields);
  }
}

/** With `@skip` and `@include` the form of the answer depends on the request. */
function refuseDirectives({ directives }: SelectionNode | FragmentDefinitionNode): void {
  if ((directives ?? []).length > 0) throw new FallBack('a directive');
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const conditioned = schema.getType(condition);
  return conditioned === type || (isAbstractType(conditioned) && schema.isSubType(conditioned, type));
}
