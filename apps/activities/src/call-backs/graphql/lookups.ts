import type { CodeNames } from '@autoclub/programme-config';
import { byId, byOwner } from '@autoclub/subgraph-kit';
import type { GraphContext, PageRequest } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { CallBackPorts } from '../application/ports';
import type { CallBackType, HeldGiftType } from './call-back.type';
import { presentCallBack, presentCallBacks, presentHeldGift } from './present';

/** Look-ups of one request, each bundled into one statement however many keys are asked for. */
export class CallBackLookups {
  constructor(
    private readonly unit: UnitOfWork<CallBackPorts>,
    private readonly packs: CodeNames,
  ) {}

  async callBack(context: GraphContext, id: string): Promise<CallBackType | null> {
    const lookup = byId(
      context,
      'call-back',
      (reader, ids) => this.unit.read(reader, ({ callBacks }) => callBacks.byIds(ids)),
      (callBack) => callBack.id,
    );
    const found = await lookup.load(id);
    return found && presentCallBack(found);
  }

  async gift(context: GraphContext, id: string): Promise<HeldGiftType | null> {
    const lookup = byId(
      context,
      'held gift',
      (reader, ids) => this.unit.read(reader, ({ callBacks }) => callBacks.giftsByIds(ids)),
      (gift) => gift.id,
    );
    const found = await lookup.load(id);
    return found && presentHeldGift(found, this.packs, context.language);
  }

  async heldFor(context: GraphContext, customerId: string): Promise<HeldGiftType | null> {
    const lookup = byId(
      context,
      'gift held for a customer',
      (reader, ids) => this.unit.read(reader, ({ callBacks }) => callBacks.heldFor(ids)),
      (gift) => gift.customerId,
    );
    const found = await lookup.load(customerId);
    return found && presentHeldGift(found, this.packs, context.language);
  }

  async pageOf(context: GraphContext, customerId: string, page: PageRequest) {
    const lookup = byOwner(
      context,
      `call-backs ${JSON.stringify(page)}`,
      (reader, ids) => this.unit.read(reader, ({ callBacks }) => callBacks.ofCustomers(ids, page)),
      (callBack) => callBack.customerId,
    );
    return presentCallBacks(await lookup.load(customerId), page);
  }
}
