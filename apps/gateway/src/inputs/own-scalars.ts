import {
  badUserInput,
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  NO_POSITION,
  PositionScalar,
  SafeIntScalar,
} from '@autoclub/subgraph-kit';
import { GraphQLScalarType, isScalarType, Kind, type GraphQLSchema } from 'graphql';
import type { PositionSeal } from '../positions/position-seal';

/** A scalar that our subgraphs define; the gateway checks its values before anything runs. */
export interface OwnScalar {
  readonly scalar: GraphQLScalarType;
  /** A value that fits, for making plans without a request. */
  readonly sample: unknown;
}

/** Our scalars by name; a scalar that GraphQL brings along is not among them. */
export function ownScalars(seal: PositionSeal): ReadonlyMap<string, OwnScalar> {
  const own: readonly OwnScalar[] = [
    { scalar: DecimalScalar, sample: '1.00' },
    { scalar: LocalDateScalar, sample: '2026-03-31' },
    { scalar: DateTimeScalar, sample: '2026-03-31T08:15:30Z' },
    { scalar: SafeIntScalar, sample: 1 },
    { scalar: sealedPosition(seal), sample: seal.sealed([]) },
  ];
  return new Map(own.map((each) => [each.scalar.name, each]));
}

/**
 * Gives the scalars of the composed schema, which knows only their names, the checks that the subgraphs make. A bad
 * value in the text of an operation is thereby refused by validation, and one in a variable before anything runs.
 */
export function checkOwnScalars(schema: GraphQLSchema, seal: PositionSeal): void {
  for (const [name, { scalar, sample }] of ownScalars(seal)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.extensions = { ...type.extensions, sample };
    type.parseValue = (value) => scalar.parseValue(value);
    type.parseLiteral = (node, variables) => {
      try {
        return scalar.parseLiteral(node, variables);
      } catch (error) {
        // Validation adds the place in the text to a plain error, and to no other.
        throw new Error(error instanceof Error ? error.message : undefined, { cause: error });
      }
    };
  }
}

/** A position that is not the text of an answer is refused here; subgraphs trust what comes through. */
function sealedPosition(seal: PositionSeal): GraphQLScalarType {
  const parse = (value: unknown) => {
    const position = typeof value === 'string' ? seal.opened(value) : undefined;
    if (!position) throw badUserInput(NO_POSITION);
    return position;
  };
  return new GraphQLScalarType({
    name: PositionScalar.name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}
