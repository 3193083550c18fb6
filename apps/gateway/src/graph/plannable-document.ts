import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { otherNames, type OriginalNames, type OtherNames } from './original-names';

/** A document in the form that Apollo's planner and executor take without mistakes. */
export interface PlannableDocument {
  readonly document: DocumentNode;
  readonly originalNames: OriginalNames;
}

/**
 * Rewrites a valid document where Apollo would answer it wrongly:
 *
 * - An alias that is called like a field which the plan adds (`id: roNumber`, where the plan adds the key `id`) would be
 *   taken for it. It gets another name, and its own one again in the answer.
 * - Where an object's type is known, the executor looks into a fragment on an interface of it as if the type were not,
 *   and leaves out fragments on the type itself. Fragments on the one type are merged, whatever stands between them,
 *   which puts fields in another order than the operation has. The fields of such fragments are written out in place.
 */
export function plannableDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  addedFields: ReadonlySet<string>,
): PlannableDocument {
  const names = otherNames(document, addedFields);
  const rewriting = new Rewriting(schema, document, names);
  const rewritten = rewriting.document();
  if (!rewriting.hasChanged) return { document, originalNames: new Map() };
  return { document: rewritten, originalNames: names.originals };
}

class Rewriting {
  hasChanged = false;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly given: DocumentNode,
    private readonly names: OtherNames,
  ) {
    for (const definition of given.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  document(): DocumentNode {
    const definitions = this.given.definitions.map((definition) => {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const root = this.schema.getRootType(definition.operation);
        return root ? { ...definition, selectionSet: this.set(definition.selectionSet, root) } : definition;
      }
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) return definition;
      const type = this.typeNamed(definition.typeCondition.name.value);
      return { ...definition, selectionSet: this.set(definition.selectionSet, type) };
    });
    return { ...this.given, definitions };
  }

  /** Of an object that has none of what is selected, something is asked all the same, and not shown. */
  private set(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    const selections = this.selectionsOf(set, parent);
    return { ...set, selections: selections.length > 0 ? selections : [this.names.unseenField] };
  }

  private selectionsOf(set: SelectionSetNode, parent: GraphQLCompositeType): readonly SelectionNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [this.field(selection, parent)];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.inlineFragment(selection, parent);
      return this.spread(selection, parent);
    });
  }

  private field(field: FieldNode, parent: GraphQLCompositeType): FieldNode {
    const { alias, name, selectionSet } = field;
    const other = alias && alias.value !== name.value ? this.names.others.get(alias.value) : undefined;
    if (other !== undefined) this.hasChanged = true;
    const renamed =
      other === undefined ? field : { ...field, alias: { kind: Kind.NAME, value: other } as const };
    const type = selectionSet && this.typeOfField(parent, name.value);
    return type ? { ...renamed, selectionSet: this.set(selectionSet, type) } : renamed;
  }

  private inlineFragment(
    fragment: InlineFragmentNode,
    parent: GraphQLCompositeType,
  ): readonly SelectionNode[] {
    const condition = fragment.typeCondition?.name.value;
    const type = condition === undefined ? parent : this.typeNamed(condition);
    if (this.neverApplies(type, parent)) return this.leftOut();
    if (saysNothing(type, parent)) return this.writtenOut(fragment, parent);
    return [{ ...fragment, selectionSet: this.set(fragment.selectionSet, type) }];
  }

  /** A fragment on the object's own type keeps its name, by which the planner makes shorter requests. */
  private spread(spread: FragmentSpreadNode, parent: GraphQLCompositeType): readonly SelectionNode[] {
    const fragment = this.fragments.get(spread.name.value);
    const type = fragment && this.typeNamed(fragment.typeCondition.name.value);
    if (!type || type === parent) return [spread];
    if (this.neverApplies(type, parent)) return this.leftOut();
    if (!saysNothing(type, parent)) return [spread];
    const { directives } = spread;
    const { selectionSet } = fragment;
    return this.writtenOut({ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }, parent);
  }

  private leftOut(): readonly SelectionNode[] {
    this.hasChanged = true;
    return [];
  }

  private writtenOut(
    { directives, selectionSet, ...fragment }: InlineFragmentNode,
    parent: GraphQLCompositeType,
  ): readonly SelectionNode[] {
    this.hasChanged = true;
    const selections = this.selectionsOf(selectionSet, parent);
    if (!directives || directives.length === 0 || selections.length === 0) return selections;
    const name = { kind: Kind.NAME, value: parent.name } as const;
    const typeCondition = { kind: Kind.NAMED_TYPE, name } as const;
    return [{ ...fragment, directives, typeCondition, selectionSet: { ...selectionSet, selections } }];
  }

  /** In a fragment on an interface there may be fragments on types that an object of a known type is not. */
  private neverApplies(type: GraphQLCompositeType, parent: GraphQLCompositeType): boolean {
    if (!isObjectType(parent) || type === parent) return false;
    return !isAbstractType(type) || !this.schema.isSubType(type, parent);
  }

  private typeOfField(parent: GraphQLCompositeType, name: string): GraphQLCompositeType | undefined {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const type = fields[name] && getNamedType(fields[name].type);
    return isCompositeType(type) ? type : undefined;
  }

  private typeNamed(name: string): GraphQLCompositeType {
    const type = this.schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} has no fields.`);
    return type;
  }
}

/** Whether the condition of a fragment that applies says nothing new of an object of the other type. */
function saysNothing(type: GraphQLCompositeType, parent: GraphQLCompositeType): boolean {
  return type === parent || (isObjectType(parent) && isAbstractType(type));
}
