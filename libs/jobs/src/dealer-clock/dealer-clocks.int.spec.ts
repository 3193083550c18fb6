import { fixedClock } from '@autoclub/domain-kit';
import { dealerClockMoved, dealerRegistered, type DeliveredEvent } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { deliver } from '@autoclub/testing';
import { Rig, SHANGHAI } from '../../test/rig';
import { dealerClockReactions } from './dealer-clock-reactions';
import { DealerClocks } from './dealer-clocks';

const NOW = '2026-03-09T19:00:00.000Z';
const DAY = 24 * 60;

const registered = (dealerId: string, timeZone: string, sequence: number) =>
  deliver(dealerRegistered, { ...dealerRegistered.example, dealerId, timeZone }, { sequence });
const moved = (dealerId: string, aheadMinutes: number, sequence: number) =>
  deliver(dealerClockMoved, { dealerId, aheadMinutes }, { sequence });

describe('the clocks of the dealers (rulebook PLT-04)', () => {
  let rig: Rig;
  let clocks: DealerClocks;

  beforeEach(async () => {
    rig = await Rig.open({});
    clocks = new DealerClocks(rig.db.database, fixedClock(NOW));
  });
  afterEach(() => rig.close());

  const feed = async (...events: DeliveredEvent[]) => {
    for (const event of events)
      await rig.db.database.transaction(everything, async (tx) => {
        for (const { contract, react } of dealerClockReactions)
          if (contract.type === event.type) await react([event], tx);
      });
    await clocks.refresh();
  };
  const shown = (dealerId: string | null) => clocks.clockOf(dealerId)().toISOString();

  it('show what the machine shows, but for a dealer that has moved its own', async () => {
    await feed(
      registered('dlr_1', SHANGHAI, 1),
      registered('dlr_2', SHANGHAI, 1),
      moved('dlr_1', 2 * DAY, 2),
    );
    expect([shown('dlr_1'), shown('dlr_2'), shown('dlr_unknown'), shown(null)]).toEqual([
      '2026-03-11T19:00:00.000Z',
      NOW,
      NOW,
      NOW,
    ]);
  });

  it('PTS-04: are right after repeated, late and reordered events', async () => {
    await feed(moved('dlr_1', 3 * DAY, 4), registered('dlr_1', 'UTC', 3), moved('dlr_1', DAY, 2));
    await feed(registered('dlr_1', SHANGHAI, 1), moved('dlr_1', 3 * DAY, 4));
    expect(shown('dlr_1')).toBe('2026-03-12T19:00:00.000Z');
    expect(await clocks.zones()).toEqual([{ dealerId: 'dlr_1', timeZone: 'UTC' }]);
  });

  it('of a dealer whose zone has not arrived have no day of work yet', async () => {
    await feed(moved('dlr_1', DAY, 2));
    expect(await clocks.zones()).toEqual([]);
  });
});
