import type { FactKind } from '../application/fact-kind';
import { orders, visits } from '../application/fact-kinds';
import { VISIT_RELATIONS, VISITS_COUNTED } from './visits';

/** The relation of changed rows of a kind, with a sign, inside the statement that keeps facts. */
export function changedRowsOf(kind: FactKind): string {
  return kind === visits ? 'changed_visit' : 'changed';
}

/** The facts of a kind as a relation of its own; what is derived is counted again. */
export function countedAgain(kind: FactKind): string {
  return kind === visits ? `(${VISITS_COUNTED}) as counted_visit` : kind.table.name;
}

/** Relations that derive other kinds from the changed rows of this one. */
export function derivedRelations(kind: FactKind): readonly string[] {
  return kind === orders ? VISIT_RELATIONS : [];
}

/** The kinds whose rows change when a batch of this kind is kept. */
export function changedWith(kind: FactKind): readonly FactKind[] {
  return kind === orders ? [orders, visits] : [kind];
}
