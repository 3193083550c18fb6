import type { Bilingual } from '@autoclub/domain-kit';
import {
  isInputType,
  isNonNullType,
  typeFromAST,
  type GraphQLSchema,
  type NamedTypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { InputChecks, type InputCheck } from './input-check';
import { faultOf, missing, variableSentence } from './input-fault';

/** The sentence about the first variable that does not fit; undefined when all do. */
export type VariablesCheck = (variables: Readonly<Record<string, unknown>>) => Bilingual | undefined;

/** Types are the same for all operations of a schema, and so are their checks. */
const checksOf = new WeakMap<GraphQLSchema, InputChecks>();

/** Makes the check of an operation's variables; validation has seen to it that their types are input types. */
export function variablesCheck(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): VariablesCheck {
  const checks = checksOf.get(schema) ?? new InputChecks();
  checksOf.set(schema, checks);
  const all = definitions.map((definition) => variableCheck(schema, checks, definition));
  return (variables) => {
    for (const { name, check, isRequired } of all) {
      const isGiven = Object.hasOwn(variables, name) && variables[name] !== undefined;
      if (!isGiven && !isRequired) continue;
      const fault = isGiven ? check(variables[name]) : faultOf(missing);
      if (fault) return variableSentence(name, fault);
    }
    return undefined;
  };
}

function variableCheck(
  schema: GraphQLSchema,
  checks: InputChecks,
  { variable, type, defaultValue }: VariableDefinitionNode,
): { readonly name: string; readonly check: InputCheck; readonly isRequired: boolean } {
  const name = variable.name.value;
  const inputType = typeFromAST(schema, type as NamedTypeNode);
  if (!isInputType(inputType)) throw new Error(`The variable $${name} is of no input type.`);
  return { name, check: checks.of(inputType), isRequired: isNonNullType(inputType) && !defaultValue };
}
