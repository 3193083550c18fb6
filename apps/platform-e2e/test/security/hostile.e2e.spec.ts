import fc from 'fast-check';
import { house } from '../house';
import { ROLES } from '@autoclub/identity';
import { type Caller, callersOf, dealersApart, inLanes, officesOf, senderAs, type Sent } from './callers';
import { harvest } from './harvest';
import { hostileRequests, type HostileRequest } from './hostile-requests';
import { hostileRequests as wanted, seed } from './size';

/** What is a fault of ours, whatever was sent. */
function faultOf({ status, text, codes }: Sent): string | undefined {
  if (status >= 500 && status !== 503) return `status ${status}`;
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'INTERNAL_SERVER_ERROR';
  return /did you mean|node_modules|\bat .{1,80}\.(js|ts):\d/i.exec(text)?.[0];
}

/** Asks something small again and again while others attack; tells how long it waited. */
async function bystander(ask: () => Promise<Sent>, isOver: () => boolean): Promise<readonly number[]> {
  const waited: number[] = [];
  while (!isOver()) {
    const from = performance.now();
    const { status } = await ask();
    waited.push(performance.now() - from);
    expect(status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return waited.sort((a, b) => a - b);
}

const tally = (of: Map<string, number>) =>
  [...of]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');

describe('S1: hostile documents, variables and inputs at the whole house', () => {
  const stack = house();
  const [mine, first] = dealersApart(stack);

  it('are answered or refused, and never an error of ours, while a bystander is served', async () => {
    const found = await harvest(stack, [mine.id, first.id]);
    const all = [
      ...found.idsOf(mine.id),
      ...found.idsOf(first.id).slice(0, 50),
      'dlr_none',
      mine.id,
      first.id,
    ];
    const [member = ''] = found.valuesOf(mine.id, 'membership_id');
    const everyRole: Caller = {
      name: 'EVERY_ROLE',
      principal: {
        subject: 'all',
        kind: 'DEALER_STAFF',
        roles: [...ROLES],
        dealerId: mine.id,
        regionId: null,
      },
    };
    const callers = [...callersOf(mine, member), ...officesOf(mine)];
    const [system] = callers.filter(({ name }) => name === 'DEALER_SYSTEM');
    const send = senderAs(stack);
    const from = seed();
    const requests = fc.sample(hostileRequests(all), { seed: from, numRuns: wanted() });

    const statuses = new Map<string, number>();
    const codes = new Map<string, number>();
    const faults: string[] = [];
    const count = (into: Map<string, number>, what: string) => into.set(what, (into.get(what) ?? 0) + 1);
    let over = false;
    const looker = senderAs(stack);
    const waits = bystander(
      () => looker(everyRole, JSON.stringify({ query: '{ regions { id } }' })),
      () => over,
    );
    const attack = async ([at, request]: [number, HostileRequest]) => {
      const caller =
        at % 2 === 0 ? everyRole : at % 4 === 1 && system ? system : callers[at % callers.length];
      const sent = await send(caller ?? everyRole, JSON.stringify(request));
      count(statuses, String(sent.status));
      for (const code of new Set(sent.codes)) count(codes, code);
      const fault = faultOf(sent);
      if (fault !== undefined)
        faults.push(`${fault} for ${caller?.name}: ${JSON.stringify(request)}\n${sent.text.slice(0, 600)}`);
    };
    await inLanes(requests.entries(), 4, attack);
    over = true;
    const waited = await waits;
    const p99 = waited[Math.floor(waited.length * 0.99)] ?? 0;
    process.stderr.write(
      `hostile: seed ${from}, ${requests.length} requests; statuses ${tally(statuses)}; codes ${tally(codes)}; ` +
        `bystander ${waited.length} requests, p99 ${p99.toFixed(0)} ms\n`,
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect(faults).toHaveLength(0);
    expect(statuses.has('200')).toBe(true);
    expect(statuses.has('400')).toBe(true);
  }, 7_200_000);

  it('would be found out: an answer that says so is a fault', () => {
    const answer = { status: 200, text: '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}' };
    expect(faultOf({ ...answer, codes: ['INTERNAL_SERVER_ERROR'] })).toBe('INTERNAL_SERVER_ERROR');
    expect(faultOf({ status: 500, text: '', codes: [] })).toBe('status 500');
    expect(faultOf({ status: 400, text: 'Did you mean "id"?', codes: [] })).toBe('Did you mean');
  });
});
