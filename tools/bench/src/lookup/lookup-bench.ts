import { createRequire } from 'node:module';
import { join } from 'node:path';
import { APPS, castAt, SERVICES, startStack, type Stack, type Stage } from '@autoclub/local-stack';
import type { DataSource } from 'typeorm';
import { figure, percentile, type Figure } from '../figure';
import { callerAs, type Call } from '../pipeline/caller';
import { cpuMsOf } from '../process-cpu';
import { asOwner, copyOf, copyRows } from './copies';
import { enterPatterns } from './pattern';

const CUSTOMERS = 100_000;
/** Every third customer has a card. */
const MEMBERS = Math.floor(CUSTOMERS / 3);
const LOOKUPS_OF_A_KIND = 400;
const WARM_UP = 60;
/** What a look-up may take at its 99th percentile, in milliseconds. */
const LIMIT_MS = 50;

/** One operation opens the whole file (rulebook MEM-14). */
const LOOK_UP = `query FrontDesk($key: String!) {
  customerLookup(key: $key) {
    hasMore
    found {
      matchedBy
      customer {
        id name phone
        warnings { code message }
        vehicles { id vin plate modelCode
          habitCard { maintenanceIntervalMonths personal { likesToTalk waitingMinutes }
                      lastService { servicedOn amount { amount } itemKinds } } }
        repairOrders(first: 1) { nodes { id settledAt status totals { customerPayableAmount { amount } } } }
        membership { id memberNumber status tier { code } validity { from to }
          pointsAccount { balance { available held total } }
          entitlements { code remainingCount }
          activityRegistrations(first: 3) { nodes { state } } }
      }
    }
  }
  activities(filter: { states: [OPEN, RUNNING] }, first: 5) { nodes { id title startsAt seatsLeftCount } }
}`;

/** What somebody at the desk types or scans; members are the first third of the copies. */
const KEYS: Readonly<Record<string, (i: number) => string>> = {
  vin: (i) => copyOf(i).vin,
  plate: (i) => copyOf(i).plate,
  phone: (i) => copyOf(i).phone,
  'phone-end': (i) => copyOf(i).phone.slice(-4),
  card: (i) => cardOf(1 + (i % MEMBERS)),
  name: (i) => copyOf(i).name,
  surname: (i) => copyOf(i).name.slice(0, 1),
};

/** The service's own statement, and how it reads a key; loaded from what was built: no program imports another one. */
interface Direct {
  readonly sql: string;
  readonly readLookupKey: (written: string) => Record<string, string | null>;
}

/**
 * The front desk's look-up among a hundred thousand customers of one dealer: the whole file through the gateway,
 * beside the look-up's statement by SQL alone, for every kind of key in turn.
 */
export async function benchLookup(root: string, folder: string): Promise<Figure[]> {
  const load = createRequire(join(root, 'apps/membership/dist/main.js'));
  const direct: Direct = {
    sql: load('./customers/infra/lookup.sql.js').LOOK_UP,
    readLookupKey: load('./customers/domain/lookup-key.js').readLookupKey,
  };
  const stack = await startStack({ portBase: 'free', dataDir: folder, demo: { customers: 40, dealers: 2 } });
  try {
    const [place] = Object.values(stack.demo?.dealers ?? {});
    if (!place) throw new Error('The demo has no dealer.');
    const stage = { dealerId: place.id, regionId: place.regionId };
    const filledIn = await fill(stack, stage);
    const owner = await asOwner(stack.databaseUrl('membership', 'owner'));
    const figures = await measure(stack, stage, { ...direct, owner });
    await owner.destroy();
    return [figure('lookup.fill', filledIn, 's', { what: 'what it may take', value: 120 }), ...figures];
  } finally {
    await stack.stop();
  }
}

let cardPrefix = '';
const cardOf = (i: number): string => `${cardPrefix}${String(i).padStart(8, '0')}`;

/** Returns the seconds that it took. */
async function fill(stack: Stack, stage: Stage): Promise<number> {
  const { member, visitor } = await enterPatterns(stack, stage);
  const begun = performance.now();
  await Promise.all(
    SERVICES.map(async (service) => {
      const owner = await asOwner(stack.databaseUrl(service, 'owner'));
      await copyRows(owner, member, [1, MEMBERS]);
      await copyRows(owner, visitor, [MEMBERS + 1, CUSTOMERS]);
      await owner.query('analyze');
      if (service === 'membership')
        cardPrefix = (
          await owner.query('select member_number from membership where customer_id = $1', [
            member.customerId,
          ])
        )[0].member_number.replace(/\d+$/, '');
      await owner.destroy();
    }),
  );
  return (performance.now() - begun) / 1_000;
}

async function measure(
  stack: Stack,
  stage: Stage,
  direct: Direct & { owner: DataSource },
): Promise<Figure[]> {
  const desk = await callerAs(stack, castAt(stage).advisor);
  const kinds = Object.entries(KEYS);
  for (const [, keyOf] of kinds) await timed(WARM_UP, (i) => ask(desk, keyOf(i)));
  const cpuMs = () => APPS.reduce((sum, name) => sum + cpuMsOf(stack.app(name).pid()), 0);
  const took = new Map<string, number[]>();
  let spentMs = 0;
  const figures: Figure[] = [];
  for (const [kind, keyOf] of kinds) {
    const before = cpuMs();
    const whole = await timed(LOOKUPS_OF_A_KIND, (i) => ask(desk, keyOf(i)));
    spentMs += cpuMs() - before;
    const raw = await timed(LOOKUPS_OF_A_KIND, (i) => find(direct, stage.dealerId, keyOf(i)));
    took.set(kind, whole);
    for (const percent of [50, 99])
      figures.push(
        figure(`lookup.${kind}.p${percent}`, percentile(whole, percent), 'ms', {
          what: `the same look-up by SQL alone, p${percent}`,
          value: percentile(raw, percent),
        }),
      );
  }
  const all = [...took.values()].flat();
  const limit = { what: 'what a look-up may take', value: LIMIT_MS };
  return [
    figure('lookup.p50', percentile(all, 50), 'ms', limit),
    figure('lookup.p99', percentile(all, 99), 'ms', limit),
    figure('lookup.cpu', spentMs / all.length, 'CPU ms', null, 'gateway and five services, PostgreSQL apart'),
    ...figures,
  ];
}

async function ask(desk: Call, key: string): Promise<void> {
  const { customerLookup } = await desk<{ customerLookup: { found: unknown[] } }>(LOOK_UP, { key });
  if (customerLookup.found.length === 0) throw new Error('A customer who is there was not found.');
}

async function find(
  { owner, sql, readLookupKey }: Direct & { owner: DataSource },
  dealerId: string,
  written: string,
): Promise<void> {
  const { VIN, PLATE, PHONE, PHONE_END, CARD_NUMBER, NAME } = readLookupKey(written);
  const rows: unknown[] = await owner.query(sql, [
    dealerId,
    VIN,
    PLATE,
    PHONE,
    PHONE_END,
    CARD_NUMBER,
    NAME,
    21,
  ]);
  if (rows.length === 0) throw new Error('A customer who is there was not found.');
}

/** Goes through the copies in steps that share no factor with their number. */
async function timed(count: number, work: (i: number) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const i = 1 + ((turn * 7_919) % (CUSTOMERS - 1));
    const begun = performance.now();
    await work(i);
    took.push(performance.now() - begun);
  }
  return took;
}
