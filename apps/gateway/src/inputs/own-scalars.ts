import type { Bilingual } from '@autoclub/domain-kit';
import { DateTimeScalar, DecimalScalar, LocalDateScalar, SafeIntScalar } from '@autoclub/subgraph-kit';
import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** A scalar that our subgraphs define, and what the gateway needs to check it before anything runs. */
export interface OwnScalar {
  readonly scalar: GraphQLScalarType;
  /** A value that fits, for making plans without a request. */
  readonly sample: unknown;
  /** What a value has to be; completes the sentence "it must be …". */
  readonly expected: Bilingual;
}

const OWN_SCALARS: readonly OwnScalar[] = [
  {
    scalar: DecimalScalar,
    sample: '1.00',
    expected: {
      en: 'a decimal number as a string, such as "1199.99", with at most 13 digits before and 6 after the point',
      zh: '以字符串表示的十进制数，如 "1199.99"，小数点前最多 13 位，后最多 6 位',
    },
  },
  {
    scalar: LocalDateScalar,
    sample: '2026-03-31',
    expected: { en: 'a day of the calendar, such as "2026-03-31"', zh: '日历中的一天，如 "2026-03-31"' },
  },
  {
    scalar: DateTimeScalar,
    sample: '2026-03-31T08:15:30Z',
    expected: {
      en: 'an RFC 3339 instant, such as "2026-03-31T08:15:30Z"',
      zh: '带时区的时间点，如 "2026-03-31T08:15:30Z"',
    },
  },
  {
    scalar: SafeIntScalar,
    sample: 1,
    expected: {
      en: 'a whole number between -(2^53 - 1) and 2^53 - 1',
      zh: '-(2^53 - 1) 到 2^53 - 1 之间的整数',
    },
  },
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
export function checkOwnScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const own = isScalarType(type) ? ownScalar(type.name) : undefined;
    if (!own || !isScalarType(type)) continue;
    type.parseValue = (value) => own.scalar.parseValue(value);
    // A plain error, unlike one with a code of its own, is reported with its place in the text.
    type.parseLiteral = (node, variables) => {
      try {
        return own.scalar.parseLiteral(node, variables);
      } catch {
        throw new Error(`it must be ${own.expected.en}.`);
      }
    };
  }
}
