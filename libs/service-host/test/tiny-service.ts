import { defineEvent, type EventContract } from '@autoclub/event-contracts';
import { appendEvents, messagingMigrations, on } from '@autoclub/messaging';
import { everything, platformMigrations } from '@autoclub/persistence';
import { DateTimeScalar, type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { randomBytes } from 'node:crypto';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import type { Capability, Host } from '../src';

/** A service of two capabilities: garages open, and each that has opened is inspected. */

export interface GarageOpened {
  readonly garageId: string;
}

/** A contract with a topic that no other run uses. */
export const garageOpened: EventContract<GarageOpened> = defineEvent({
  publisher: 'analytics',
  aggregate: `garage-${randomBytes(4).toString('hex')}`,
  name: 'garage-opened',
  version: 1,
  key: 'garageId',
  summary: 'A garage opened.',
  schema: z.object({ garageId: z.string() }),
  example: { garageId: 'gar_1' },
});

class CreateGarages1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table garage (id text primary key);
      create table note (id bigint generated always as identity, garage_id text, written_by text);
      grant all on garage, note to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table garage; drop table note');
  }
}

export const migrations = [...platformMigrations, ...messagingMigrations, CreateGarages1790000000000];

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A garage.' })
export class Garage {
  @Field(() => ID, { description: 'The id.' })
  id!: string;
}

@Resolver(() => Garage)
class GarageResolver {
  constructor(private readonly host: Host) {}

  @Requires('signed-in')
  @Mutation(() => Garage, { description: 'Opens a garage.' })
  async garageOpen(@Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<Garage> {
    const { database, clock } = this.host;
    await database.transaction(everything, async (tx) => {
      await tx.query('insert into garage (id) values ($1)', [id]);
      const event = {
        contract: garageOpened,
        data: { garageId: id },
        sequence: 1,
        dealerId: null,
        regionId: null,
      };
      await appendEvents(tx, [event], { correlationId: 'a'.repeat(32), causationId: 'test' }, clock());
    });
    return { id };
  }

  @Requires('signed-in')
  @Query(() => DateTimeScalar, { description: 'The time the caller is judged at.' })
  now(@Ctx() context: GraphContext): Date {
    return context.now();
  }

  @Requires('signed-in')
  @Query(() => String, { description: 'Takes longer than anybody waits.' })
  slow(): Promise<string> {
    return this.host.database.transaction(everything, (tx) => tx.query('select pg_sleep(30)'));
  }

  @Requires('signed-in')
  @Query(() => String, { description: 'Asks for a table that is not there.' })
  faulty(): Promise<string> {
    return this.host.database.transaction(everything, (tx) => tx.query('select * from nowhere'));
  }

  @Requires('signed-in')
  @Query(() => [Garage], { description: 'All garages.' })
  garages(): Promise<Garage[]> {
    return this.host.database.transaction(everything, (tx) => tx.query('select id from garage order by id'));
  }
}

@Resolver(() => Garage)
class InspectionResolver {
  constructor(private readonly host: Host) {}

  @FieldResolver(() => [String], { description: 'Who has written a note about it, in their order.' })
  async notedBy(@Root() { id }: Garage): Promise<string[]> {
    const rows: { written_by: string }[] = await this.host.database.transaction(everything, (tx) =>
      tx.query('select written_by from note where garage_id = $1 order by id', [id]),
    );
    return rows.map((row) => row.written_by);
  }
}

const writeNotes = (author: string) =>
  on(garageOpened, async (events, tx) => {
    await tx.query('insert into note (garage_id, written_by) select unnest($1::text[]), $2', [
      events.map(({ data }) => data.garageId),
      author,
    ]);
  });

export const garages: Capability = {
  name: 'garages',
  graph: (host) => ({
    resolvers: [new GarageResolver(host)],
    references: { Garage: ({ id }) => Promise.resolve({ id }) },
  }),
  reactions: () => [writeNotes('garages')],
};

export const inspections: Capability = {
  name: 'inspections',
  graph: (host) => ({ resolvers: [new InspectionResolver(host)] }),
  reactions: () => [writeNotes('inspections')],
};
