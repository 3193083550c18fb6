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
import { Unfit } from './unfit';

/** What an operation is read against. */
export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** What is asked of things of one type, by the name it is answered under, in the order of the operation. */
export function fieldsOf(
  around: Surroundings,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) addFields(around, type, set, fields);
  return fields;
}

function addFields(
  around: Surroundings,
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
      selection.kind === Kind.FRAGMENT_SPREAD ? around.fragments[selection.name.value] : selection;
    if (!fragment) throw new Unfit('a fragment nobody wrote');
    refuseDirectives(fragment);
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || applies(around.schema, condition, type))
      addFields(around, type, fragment.selectionSet, fields);
  }
}

/** `@skip` and `@include` make another answer of each request. */
function refuseDirectives({ directives }: SelectionNode | FragmentDefinitionNode): void {
  if ((directives ?? []).length > 0) throw new Unfit('a directive');
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const conditioned = schema.getType(condition);
  return conditioned === type || (isAbstractType(conditioned) && schema.isSubType(conditioned, type));
}
