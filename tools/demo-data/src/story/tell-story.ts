import { addDays, addMonths, businessDayOf } from '@autoclub/domain-kit';
import { Positions } from '@autoclub/graph-client';
import type { Principal, Role } from '@autoclub/identity';
import { graphAs } from '../import/graph';
import type { NetworkIds } from '../import/import-network';
import { seededRandom } from '../random';
import { castOf } from './cast';
import { CHAPTERS } from './chapters';
import { deskAt } from './desk';
import { storyDealers } from './story-dealers';

export interface StoryOptions extends NetworkIds {
  readonly gatewayUrl: string;
  readonly tokenFor: (principal: Principal) => Promise<string>;
  /** The seed of names and numbers of those whom members introduce. */
  readonly seed: number;
  readonly now: () => Date;
}

/** Where the numbers of invented people begin; those of the export are far below. */
const FIRST_SERIAL = 900_000;

const DEALER = `query ($id: ID!) { dealer(id: $id) { timeZone outlets { code } staffMembers { id staffNumber } } }`;

interface Shown {
  readonly timeZone: string;
  readonly outlets: readonly { readonly code: string }[];
  readonly staffMembers: readonly { readonly id: string; readonly staffNumber: string }[];
}

/**
 * Tells the story of a club at some dealers, by the hands of their staff and through the public graph: applications,
 * renewals, comebacks, referrals, wallets, recruiting, habits, stickers, a merged double, outlets and rosters. Comes
 * after the import, once everything has arrived; answers at which dealers.
 */
export async function tellStory(options: StoryOptions): Promise<readonly string[]> {
  const chosen = storyDealers(options);
  await Promise.all(chosen.map(([code, dealer], i) => tellAt(options, code, dealer, FIRST_SERIAL + i * 100)));
  return chosen.map(([code]) => code);
}

async function tellAt(
  { gatewayUrl, tokenFor, seed, now }: StoryOptions,
  dealerCode: string,
  { id: dealerId, regionId }: { readonly id: string; readonly regionId: string },
  firstSerial: number,
): Promise<void> {
  const positions = new Positions();
  const deskOf = (roles: readonly Role[], staffNumber: string, staffMemberId?: string) => {
    const principal: Principal = {
      subject: `staff:${dealerCode}:${staffNumber}`,
      kind: 'DEALER_STAFF',
      roles,
      dealerId,
      regionId,
      ...(staffMemberId !== undefined && { staffMemberId }),
    };
    return deskAt(graphAs(gatewayUrl, () => tokenFor(principal), { positions }));
  };
  const { dealer } = await deskOf(['CLUB_MANAGER'], 'CM-01').ask<{ dealer: Shown }>(DEALER, { id: dealerId });
  const staffId = (number: string) => dealer.staffMembers.find((each) => each.staffNumber === number)?.id;
  const desk = deskOf(['CLUB_MANAGER'], 'CM-01', staffId('CM-01'));
  const today = businessDayOf(now(), dealer.timeZone);
  const cast = await castOf(desk, {
    due: { from: today, to: addDays(today, 8) },
    overdue: { from: addMonths(today, -3), to: addDays(today, -31) },
  });
  let serial = firstSerial;
  const scene = {
    desk,
    specialistDesk: deskOf(['MEMBERSHIP_SPECIALIST'], 'MS-01', staffId('MS-01')),
    secondDesk: deskOf(['STORE_MANAGER'], 'SM-01', staffId('SM-01')),
    cast,
    today,
    dealerCode,
    outletCode: dealer.outlets[0]?.code ?? null,
    customerManagerId: staffId('SA-02') ?? '',
    random: seededRandom(seed + firstSerial),
    nextSerial: () => serial++,
  };
  for (const chapter of CHAPTERS) await chapter(scene);
}
