import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS } from '@autoclub/local-stack';
import fc from 'fast-check';
import { askAsPart, type DemoPlace, expectData, house } from '../house';
import { type Caller, callersOf, dealersApart, inLanes, officesOf, senderAs } from './callers';
import { type Harvest, harvest } from './harvest';
import { withMovedRow } from './moved-row';
import { allWays, coordinatesOf, coveringFirst, type Way } from './questions';
import { isWhole, matrixRequests, seed } from './size';
import { type Cell, faultsOf, type Walls } from './tenant-matrix';

const REGISTER = `mutation ($input: CustomerRegisterInput!) {
  customerRegister(input: $input) { customer { id } userErrors { code field message } }
}`;
const CELLS_OF_A_SAMPLED_WAY = 12;
const sentinelOf = (code: string) => `哨兵客户${code}`;

describe('S4: what belongs to one dealer is in no answer to another', () => {
  const stack = house();
  const [, mine, other, third] = dealersApart(stack);
  const dealers = [mine, other, third];
  const planted = new Map<string, string>();
  let callers: readonly Caller[];
  let walls: Walls;

  async function plant(dealer: DemoPlace, at: number): Promise<void> {
    const system = await askAsPart(stack, 'dealerSystem', dealer);
    const [name, phone] = [sentinelOf(dealer.code), `1370000${4_200 + at}`];
    const input = {
      ...{ idempotencyKey: `sentinel ${dealer.code}`, name, phone, email: `sentinel-${at}@example.com` },
      externalRef: { system: 'DMS', number: `SENTINEL-${dealer.code}` },
    };
    const { customerRegister } = expectData(
      await system<{ customerRegister: { userErrors: unknown[] } }>(REGISTER, { input }),
    );
    expect(customerRegister.userErrors).toEqual([]);
    for (const word of [name, phone, input.email, input.externalRef.number]) planted.set(word, dealer.id);
  }

  beforeAll(async () => {
    for (const [at, dealer] of dealers.entries()) await plant(dealer, at);
    await stack.waitUntilDrained();
    const ids = dealers.map(({ id }) => id);
    const found = await harvest(stack, ids);
    const [member = ''] = found.valuesOf(mine.id, 'membership_id');
    callers = [...callersOf(mine, member), ...officesOf(mine)];
    const personal = personalOf(found, ids);
    const ownCard = found.valuesOf(mine.id, 'member_number')[0];
    const forbidden = ({ name, principal }: Caller, word: string) => {
      if (principal.kind === 'AUDITOR') return false;
      if (principal.dealerId === null) return personal.has(word) && principal.kind !== 'OPERATOR';
      const owner = found.ownerOf(word);
      const isOthersCard = name === 'MEMBER' && personal.has(word) && word !== member && word !== ownCard;
      return (
        owner !== undefined && (owner !== principal.dealerId || (isOthersCard && word.startsWith('cus_')))
      );
    };
    walls = { found, forbidden, planted, send: senderAs(stack) };
  }, 120_000);

  it('PLT-02: by every way, for every role, with the ids of every dealer', async () => {
    const from = seed();
    const ways = allWays();
    // Whole: each field by each caller. A sample: a few cells of each way, since a way costs a plan and a cell does not.
    const cells = isWhole()
      ? cellsOf(coveringFirst(shuffled(ways, from)), callers, dealers)
      : shuffled(ways, from).flatMap((way, at) =>
          shuffled(cellsOf([way], callers, dealers), from + at).slice(0, CELLS_OF_A_SAMPLED_WAY),
        );
    const faults: string[] = [];
    const asked = new Set<string>();
    let requests = 0;
    const counted: Walls = { ...walls, send: (...what) => (requests++, walls.send(...what)) };
    await inLanes(
      until(cells, () => requests >= matrixRequests()),
      4,
      async (cell) => {
        faults.push(...(await faultsOf(cell, counted)));
        for (const coordinate of coordinatesOf(cell.way)) asked.add(coordinate);
      },
    );
    process.stderr.write(
      `tenant matrix: seed ${from}, ${requests} requests of ${cells.length} cells, ${asked.size} fields, ` +
        `${walls.found.size} words that belong to dealers, ${faults.length} faults\n`,
    );
    expect(faults.slice(0, 20)).toEqual([]);
    if (isWhole()) expect(fieldsWithin(ways).filter((field) => !asked.has(field))).toEqual([]);
  }, 10_800_000);

  it('PLT-03: nor in the metrics and logs of any process', async () => {
    const logs = readdirSync(stack.logFolder).map((file) =>
      readFileSync(join(stack.logFolder, file), 'utf8'),
    );
    const shown = await Promise.all(
      APPS.map(async (app) =>
        (await fetch(`http://127.0.0.1:${stack.ports.operations[app]}/metrics`)).text(),
      ),
    );
    expect(shown.filter((text) => !text.includes('# HELP '))).toEqual([]);
    const places = [...logs, ...shown].join('\n');
    expect([...planted.keys()].filter((word) => places.includes(word))).toEqual([]);
  });

  it('would be found out: one row that was moved to another dealer is in the answer, and is named', async () => {
    const lookers = callers.filter(({ name }) => name === 'CLUB_MANAGER');
    const one = allWays().filter(({ root, steps }) => root.field.name === 'customer' && steps.length === 0);
    const cells = cellsOf(one, lookers, [other]);
    const look = async () => (await Promise.all(cells.map((cell) => faultsOf(cell, walls)))).flat();
    const customerId = walls.found.valuesOf(other.id, 'customer_id').at(-1) ?? '';
    expect(await look()).toEqual([]);
    await withMovedRow(
      stack.databaseUrl('membership', 'owner'),
      { to: mine, of: other, customerId },
      async () => {
        expect((await look()).join('\n')).toMatch(
          /CLUB_MANAGER customer .* shows [\s\S]*tells what is theirs/,
        );
      },
    );
    expect(await look()).toEqual([]);
  });
});

function personalOf(found: Harvest, dealerIds: readonly string[]): ReadonlySet<string> {
  const columns = [
    'name',
    'phone',
    'email',
    'vin',
    'plate',
    'customer_id',
    'vehicle_id',
    'membership_id',
    'repair_order_id',
  ];
  const all = dealerIds.flatMap((id) => columns.flatMap((column) => found.valuesOf(id, column)));
  return new Set(all.filter((word) => word.length > 5 && found.ownerOf(word) !== undefined));
}

const cellsOf = (ways: readonly Way[], callers: readonly Caller[], dealers: readonly DemoPlace[]): Cell[] =>
  ways.flatMap((way) =>
    callers.flatMap((caller) =>
      dealers.flatMap((idsOf) => [true, false].map((isBare) => ({ way, caller, idsOf, isBare }))),
    ),
  );

/** The same in an order that the seed gives. */
function shuffled<T>(all: readonly T[], from: number): readonly T[] {
  const whole = { minLength: all.length, maxLength: all.length };
  return fc.sample(fc.shuffledSubarray([...all], whole), { seed: from, numRuns: 1 })[0] ?? [];
}

function* until<T>(all: readonly T[], isOver: () => boolean): Generator<T> {
  for (const item of all) {
    if (isOver()) return;
    yield item;
  }
}

/** Every field that some way ends at. */
const fieldsWithin = (ways: readonly Way[]) => [...new Set(ways.flatMap((way) => coordinatesOf(way)))];
