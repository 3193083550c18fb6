import type { Bilingual } from '@autoclub/domain-kit';
import type { OperationDefinitionNode } from 'graphql';
import { variablesCheck } from '../inputs/variables-check';
import { costOf, MAX_COST, type CostedDocument } from './cost';

/** Why an operation is not planned or run. */
export interface OperationRefusal {
  readonly code: 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX';
  readonly texts: Bilingual;
}

/** What is wrong with running an operation with these variables, or what it costs. */
export type OperationCheck = (variables: Readonly<Record<string, unknown>>) => OperationRefusal | number;

/** Makes the check of a valid operation: do the variables fit, and is it not too expensive with them. */
export function operationCheck(document: CostedDocument, operation: OperationDefinitionNode): OperationCheck {
  const faultOf = variablesCheck(document.schema, operation.variableDefinitions ?? []);
  const cost = costOf(document, operation);
  return (variables) => {
    const fault = faultOf(variables);
    if (fault) return { code: 'BAD_USER_INPUT', texts: fault };
    const total = cost(variables);
    return total > MAX_COST ? { code: 'QUERY_TOO_COMPLEX', texts: tooExpensive(total) } : total;
  };
}

function tooExpensive(cost: number): Bilingual {
  return {
    en: `The operation costs ${cost} and may cost ${MAX_COST}: ask for shorter pages, or for less of each item.`,
    zh: `该操作的成本为 ${cost}，上限为 ${MAX_COST}：请减少每页条数，或减少每项查询的内容。`,
  };
}
