import { deliver } from '@autoclub/testing';
import type { Tx } from '@autoclub/persistence';
import { on, react } from '@autoclub/messaging';
import { garageOpened, garages, inspections } from '../test/tiny-service';
import type { Capability } from './capability';
import type { Host } from './host';
import { printSchema } from './print-schema';
import { reactionsOf } from './reactions-of';
import { runningParts } from './running-parts';

const none = {} as Host;
const tx = {} as Tx;

describe('the schema of a service', () => {
  it('is printed without a database and without an environment', () => {
    const sdl = printSchema('tiny', [garages, inspections]);
    expect(sdl).toContain('garageOpen(');
    expect(sdl).toContain('notedBy: [String!]!');
  });

  it('is refused when making it reads the environment', () => {
    const curious: Capability = {
      name: 'curious',
      graph: ({ environment }) => ({ resolvers: [environment] }),
    };
    expect(() => printSchema('tiny', [curious])).toThrow('read it when a resolver runs');
  });

  it('has one capability per entity that resolves references to it', () => {
    const twin: Capability = { ...inspections, graph: garages.graph };
    expect(() => printSchema('tiny', [garages, twin])).toThrow(
      'Two capabilities resolve references to Garage',
    );
  });
});

describe('reactions', () => {
  const log: string[] = [];
  const noting = (name: string, concerned?: string): Capability => ({
    name,
    reactions: () => [
      on(
        garageOpened,
        (events) => Promise.resolve(void log.push(`${name} ${events.map(({ data }) => data.garageId)}`)),
        { concerns: ({ data }) => concerned === undefined || data.garageId === concerned },
      ),
    ],
  });
  const events = ['a', 'b'].map((garageId) => deliver(garageOpened, { garageId }));

  beforeEach(() => void (log.length = 0));

  it('to one contract run in the order of the capabilities', async () => {
    await react(tx, reactionsOf([noting('first'), noting('second')], none), [events]);
    expect(log).toEqual(['first a,b', 'second a,b']);
  });

  it('each see only the events that concern them', async () => {
    await react(tx, reactionsOf([noting('first', 'b'), noting('second', 'c')], none), [events]);
    expect(log).toEqual(['first b']);
  });
});

describe('running parts', () => {
  it('stop last in, first out; one that fails does not keep the others', async () => {
    const stopped: string[] = [];
    const parts = runningParts();
    parts.add(() => stopped.push('first'));
    parts.add(() => Promise.reject(new Error('stuck')));
    parts.add(() => Promise.resolve(stopped.push('last')));
    await expect(parts.stop()).rejects.toThrow('stuck');
    expect(stopped).toEqual(['last', 'first']);
    await parts.stop();
  });
});
