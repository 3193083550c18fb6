import { createGraphContext, type Subgraph } from '@autoclub/subgraph-kit';
import { type GraphQLResolveInfo, isObjectType, parse, type TypeNode, visit } from 'graphql';
import * as principals from './principals';

/** A question of a graph that is asked with a period. */
export interface PeriodQuestion {
  /** Where the period stands: `Query.repairOrders filter.settledOn`. */
  readonly place: string;
  /** Asks with this period and says how it was refused; null when it went on to look something up. */
  ask(from: string, to: string): Promise<string | null>;
}

/** Periods that no question can be asked with, and how each is refused. */
export const BAD_PERIODS: readonly (readonly [from: string, to: string, refusal: string])[] = [
  ['2026-11-27', '2026-11-27', 'The period must end after it begins.'],
  ['2026-11-28', '2026-11-27', 'The period must end after it begins.'],
  ['2000-01-01', '2100-01-01', 'The period may span at most'],
];

type Path = readonly string[];

/** Every question with a period, found in the printed schema, so that a new one is asked as well. */
export function periodQuestions({ schema, sdl }: Subgraph): PeriodQuestion[] {
  return placesIn(sdl).map(({ type, field, path }) => ({
    place: `${type}.${field} ${path.join('.')}`,
    async ask(from, to) {
      const owner = schema.getType(type);
      const resolve = isObjectType(owner) ? owner.getFields()[field]?.resolve : undefined;
      const args = path.reduceRight<unknown>((value, name) => ({ [name]: value }), { from, to });
      const found = CALLERS.map(async (principal) => {
        const context = createGraphContext({ ...REQUEST, principal });
        try {
          await resolve?.({ id: 'x' }, args as Record<string, unknown>, context, INFO);
          return null;
        } catch (error) {
          const { extensions, message } = error as { extensions?: { code?: string }; message: string };
          return extensions?.code === 'BAD_USER_INPUT' ? message : null;
        }
      });
      return (await Promise.all(found)).find((refusal) => refusal !== null) ?? null;
    },
  }));
}

/** One of them may ask each question. */
const CALLERS = [
  principals.staffOf('dlr_1', ['CLUB_MANAGER', 'STORE_MANAGER']),
  principals.dmsOf('dlr_1'),
  principals.memberOf('dlr_1', 'cus_1'),
  principals.operator(),
  principals.auditor(),
  principals.oemAnalyst(),
];
const REQUEST = {
  ...{ requestId: 'r', traceId: 't', traceparent: '', language: 'en' as const },
  now: new Date('2026-11-27T00:00:00.000Z'),
};
const INFO = {} as GraphQLResolveInfo;

/** Where `DateRangeInput` stands in the arguments of all fields but mutations and those whose answers have refusals. */
function placesIn(sdl: string) {
  const inputs = new Map<string, readonly (readonly [name: string, type: string])[]>();
  const found: { type: string; field: string; path: Path }[] = [];
  const answersWithRefusals = new Set<string>();
  const document = parse(sdl);
  visit(document, {
    ObjectTypeDefinition: ({ name, fields = [] }) => {
      if (fields.some((field) => field.name.value === 'userErrors')) answersWithRefusals.add(name.value);
    },
    InputObjectTypeDefinition: ({ name, fields = [] }) => {
      inputs.set(
        name.value,
        fields.map((field) => [field.name.value, named(field.type)] as const),
      );
    },
  });
  const pathsTo = (name: string, type: string, above: Path = []): Path[] => {
    if (type === 'DateRangeInput') return [[name]];
    if (above.includes(type)) return [];
    const within = (inputs.get(type) ?? []).flatMap(([inner, its]) => pathsTo(inner, its, [...above, type]));
    return within.map((path) => [name, ...path]);
  };
  visit(document, {
    ObjectTypeDefinition: ({ name: { value: type }, fields = [] }) => {
      if (type === 'Mutation') return;
      for (const { name, type: answer, arguments: args = [] } of fields)
        for (const argument of answersWithRefusals.has(named(answer)) ? [] : args)
          for (const path of pathsTo(argument.name.value, named(argument.type)))
            found.push({ type, field: name.value, path });
    },
  });
  return found;
}

function named(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : named(type.type);
}
