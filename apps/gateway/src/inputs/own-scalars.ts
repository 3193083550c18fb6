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

const OWN_SCALARS: readonly OwnScalar[] = [
  { scalar: DecimalScalar, sample: '1.00' },
  { scalar: LocalDateScalar, sample: '2026-03-31' },
  { scalar: DateTimeScalar, sample: '2026-03-31T08:15:30Z' },
  { scalar: SafeIntScalar, sample: 1 },
];

const byName = new Map(OWN_SCALARS.map((own) => [own.scalar.name, own]));

/** Our scalar of that name; undefined for a scalar that GraphQL brings along. */
export function ownScalar(name: string): OwnScalar | undefined {
  return byName.get(name);
}

/**
 * Gives the scalars of the composed schema, which knows only their names, the checks that the subgraphs make. A bad
 * value in the text of an operation is thereby refused by validation, and one in a variable before anything runs.
 */
export function checkOwnScalars(schema: GraphQLSchema, seal: PositionSeal): void {
  const position = { scalar: sealedPosition(seal) };
  for (const type of Object.values(schema.getTypeMap())) {
    const own = type.name === PositionScalar.name ? position : ownScalar(type.name);
    if (!own || !isScalarType(type)) continue;
    type.parseValue = (value) => own.scalar.parseValue(value);
    type.parseLiteral = (node, variables) => {
      try {
        return own.scalar.parseLiteral(node, variables);
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
