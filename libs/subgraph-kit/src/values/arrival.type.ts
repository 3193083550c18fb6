import type { Bilingual } from '@autoclub/domain-kit';
import { type Position, readPosition } from '@autoclub/service-kit';
import { GraphQLScalarType, Kind } from 'graphql';
import { Arg, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../schema/errors';
import { Requires } from '../schema/requires';

/** What is said of a text that is no position. */
export const NO_POSITION: Bilingual = {
  en: 'This is no position: send one as an answer had it in "extensions.position".',
  zh: '位置无效：请原样使用响应中“extensions.position”的值。',
};

/** The position in the text that a client has: the gateway has checked its signature, which follows the point. */
function positionIn(value: unknown): Position {
  const position = typeof value === 'string' ? readPosition(value.split('.')[0] ?? '') : undefined;
  if (!position) throw badUserInput(NO_POSITION);
  return position;
}

/** What the graph has confirmed to a client; opaque, and only what an answer gave is one. */
export const PositionScalar = new GraphQLScalarType<Position, string>({
  name: 'Position',
  description:
    'What the graph has confirmed to a client so far: opaque text, as an answer to a mutation has it in ' +
    '`extensions.position`. Sent with a command in the header `x-club-position`, it lets the command wait until its ' +
    'service has handled all of that. Anything else is BAD_USER_INPUT.',
  parseValue: positionIn,
  parseLiteral: (node) => positionIn(node.kind === Kind.STRING ? node.value : undefined),
});

/** Whether a service has handled a position. */
@Directive('@shareable')
@ObjectType('Arrival', { description: 'Whether what a client was confirmed has arrived at a service.' })
export class Arrival {
  @Field(() => Boolean, {
    description: 'Whether the service has handled all of it that concerns the service.',
  })
  hasArrived!: boolean;

  @Field(() => Int, {
    description: 'How many of its events the service has still to handle; 0 when all arrived.',
  })
  missingCount!: number;
}

/** Counts the events of a position that a service has still to handle. */
export type MissingEvents = (position: Position) => Promise<number>;

/**
 * The query by which a client asks one service whether what it sent has arrived there: `serviceLedgerArrival`. Each
 * service answers for itself, so that one that is away does not hide the others.
 */
export function arrivalResolver(service: string, missing: MissingEvents): object {
  const name = `${service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Arrival`;

  @Resolver()
  class ArrivalResolver {
    @Requires('signed-in')
    @Query(() => Arrival, {
      name,
      nullable: true,
      description: `Whether what a client was confirmed has arrived at the service ${service}.`,
    })
    async arrival(
      @Arg('position', () => PositionScalar, { description: 'The position of the client.' })
      position: Position,
    ): Promise<Arrival> {
      const missingCount = await missing(position);
      return { hasArrived: missingCount === 0, missingCount };
    }
  }
  return new ArrivalResolver();
}
