import type { Bilingual } from '@autoclub/domain-kit';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { variablesCheck } from '../inputs/variables-check';

/** Why an operation is not planned or run. */
export interface OperationRefusal {
  readonly code: 'BAD_USER_INPUT';
  readonly text: Bilingual;
}

/** What is wrong with running an operation with these variables; undefined when nothing is. */
export type OperationCheck = (variables: Readonly<Record<string, unknown>>) => OperationRefusal | undefined;

/** Makes the check of a valid operation: do the variables fit. */
export function operationCheck(schema: GraphQLSchema, operation: OperationDefinitionNode): OperationCheck {
  const faultOf = variablesCheck(schema, operation.variableDefinitions ?? []);
  return (variables) => {
    const fault = faultOf(variables);
    return fault && { code: 'BAD_USER_INPUT', text: fault };
  };
}
