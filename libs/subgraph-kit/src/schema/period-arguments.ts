import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { askedPeriod } from '../values/asked-period';
import type { DateRangeInput } from '../values/date-range.type';
import type { GraphContext } from './graph-context';

/** The longest period of any question; those that read more for each day have a limit of their own beside it. */
export const LONGEST_ASKED_YEARS = 10;

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;
type Path = readonly string[];

/**
 * Puts a check around every question with a period, whether it is an argument or part of a filter, so that none can be
 * forgotten: one that is empty, turned round or without end is refused as BAD_USER_INPUT before anything is looked up.
 * What mutations are given is judged by their commands, which have codes of their own, and so is the question whose
 * answer has a place for refusals.
 */
export function applyPeriodChecks(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      if (hasRefusals(field.type)) continue;
      const paths = periodsIn(field.args);
      if (paths.length > 0 && field.resolve) field.resolve = checked(paths, field.resolve);
    }
  }
}

/** Whether an answer says itself why something is refused. */
function hasRefusals(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && 'userErrors' in named.getFields();
}

function checked(paths: readonly Path[], resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    for (const path of paths) {
      const asked = valueAt(args, path);
      if (asked) askedPeriod(asked as DateRangeInput, LONGEST_ASKED_YEARS);
    }
    return resolve(source, args, context, info);
  };
}

function valueAt(args: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], args);
}

/** Where periods stand in arguments: `['days']`, `['filter', 'settledOn']`. */
function periodsIn(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  within: readonly GraphQLInputType[] = [],
): Path[] {
  return inputs.flatMap(({ name, type }) => {
    const named = getNamedType(type) as GraphQLInputType;
    if (!isInputObjectType(named) || within.includes(named)) return [];
    if (named.name === 'DateRangeInput') return [[name]];
    return periodsIn(Object.values(named.getFields()), [...within, named]).map((path) => [name, ...path]);
  });
}
