import { businessDayOf, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { byId, type GraphContext, type PageRequest, readerOf } from '@autoclub/subgraph-kit';
import { presented, type Dealer, type NetworkLookups, type Outlet } from '../../network/graph';
import type {
  OutletCounts,
  OutletFileFilter,
  OutletFileReading,
  OutletFileView,
} from '../application/reading';
import { outletScore, type OutletScore } from '../domain/outlet-score';
import type { OutletFile } from './outlet-file.type';
import { presentFile } from './present';

const NOTHING_DUE = {
  dueCount: 0,
  onTimeCount: 0,
  lateCount: 0,
  missingCount: 0,
  fieldCount: 0,
  correctedFieldCount: 0,
};

/** Files and scores of outlets; all that one step of an operation asks for is one statement. */
export class OutletFileLookups {
  constructor(
    private readonly reading: OutletFileReading,
    private readonly network: NetworkLookups,
    private readonly programmes: ProgrammeBook,
  ) {}

  async fileOf(context: GraphContext, vehicleId: string): Promise<OutletFile | null> {
    const { filesOf } = this.reading;
    const files = byId<OutletFileView>(context, 'outletFile', filesOf, (row) => row.vehicleId);
    return presented(await files.load(vehicleId), presentFile);
  }

  async page(
    context: GraphContext,
    dealerId: string,
    filter: OutletFileFilter,
    page: PageRequest,
  ): Promise<OutletFileView[]> {
    const dealer = await this.network.dealer(context, dealerId);
    if (!dealer) return [];
    const at = { dealerId, today: todayAt(dealer, context) };
    return this.reading.filePage(readerOf(context), at, filter, page);
  }

  /** The day at the dealer of a file. */
  async todayOf(context: GraphContext, dealerId: string): Promise<LocalDate | null> {
    return presented(await this.network.dealer(context, dealerId), (dealer) => todayAt(dealer, context));
  }

  /** The score of an outlet for the cars it sold in a period, by the programme of today. */
  async scoreOf(context: GraphContext, { record }: Outlet, soldIn: Period): Promise<OutletScore | null> {
    const dealer = await this.network.dealer(context, record.dealerId);
    if (!dealer) return null;
    const today = todayAt(dealer, context);
    const { outletId } = record;
    const counts = context.loader<string, OutletCounts>(
      `outletScore ${soldIn.from} ${soldIn.to}`,
      async (keys) => {
        const outlets = keys.map((key) => JSON.parse(key) as { outletId: string; today: LocalDate });
        const rows = await this.reading.countsOf(readerOf(context), outlets, soldIn);
        const byOutlet = new Map(rows.map((row) => [row.outletId, row]));
        return outlets.map((each) => byOutlet.get(each.outletId) ?? null);
      },
    );
    const found = (await counts.load(JSON.stringify({ outletId, today }))) ?? NOTHING_DUE;
    const { version: ruleVersion, values } = this.programmes.inForce(dealer.record, today);
    return outletScore(found, { timelinessBp: values.membership.outletTimelinessBp, ruleVersion });
  }
}

function todayAt({ timeZone }: Dealer, context: GraphContext): LocalDate {
  return businessDayOf(context.now(), timeZone);
}
