import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { byOwner, presentMoney, type GraphContext } from '@autoclub/subgraph-kit';
import type { Membership } from '../../memberships/graph';
import type { NetworkLookups } from '../../network/graph';
import { termsAround } from '../application/member-terms';
import type { LapseRecord, RefundRecord, TermsHistoryOn } from '../application/ports';
import type { PeriodView, RenewalReading } from '../application/reading';
import { comingTerms, termsFor, windowOf } from '../domain/renewal-terms';
import { presentComing } from './present';
import type { RenewalWindow } from './renewal.type';

/** Renewals as the graph shows them; all that one step of an operation asks for is one statement. */
export class RenewalLookups {
  constructor(
    private readonly reading: RenewalReading,
    private readonly network: NetworkLookups,
    private readonly termsHistoryOn: TermsHistoryOn,
  ) {}

  periodsOf(context: GraphContext, membershipId: string): Promise<readonly PeriodView[]> {
    const { periodsOf } = this.reading;
    return byOwner<PeriodView>(context, 'periodsOf', periodsOf, ownerOf).load(membershipId);
  }

  lapsesOf(context: GraphContext, membershipId: string): Promise<readonly LapseRecord[]> {
    return byOwner<LapseRecord>(context, 'lapsesOf', this.reading.lapsesOf, ownerOf).load(membershipId);
  }

  refundsOf(context: GraphContext, membershipId: string): Promise<readonly RefundRecord[]> {
    return byOwner<RefundRecord>(context, 'refundsOf', this.reading.refundsOf, ownerOf).load(membershipId);
  }

  announcementsOf(context: GraphContext, dealerId: string) {
    const { announcementsOf } = this.reading;
    return byOwner(context, 'announcementsOf', announcementsOf, (row) => row.dealerId).load(dealerId);
  }

  /** The window around the expiry of a running card, by the terms that apply to this member. */
  async windowOf(context: GraphContext, { record }: Membership): Promise<RenewalWindow | null> {
    const { card, status, dealerId } = record;
    const dealer = await this.network.dealer(context, dealerId);
    if (!card || status !== 'ACTIVE' || !dealer) return null;
    const announced = await this.announcementsOf(context, dealerId);
    const announcedOn = new Map(announced.map((each) => [each.effectiveOn as string, each.announcedOn]));
    const known = { memberSince: card.activatedOn, announcedOn };
    const today = businessDayOf(context.now(), dealer.timeZone);
    const historyOn = (day: LocalDate) => this.termsHistoryOn(dealer.record, record.tier, day);
    const terms = termsAround({ ...record, card }, (day) => termsFor(historyOn(day), day, known), today);
    const { opensOn, closesOn } = windowOf(card.validity.to, terms.atExpiry);
    const { fee, clubSystem } = terms.today;
    const isOpen = clubSystem !== 'STORED_VALUE' && opensOn <= today && today <= closesOn;
    const comingChanges = comingTerms(historyOn, today, known).map((each) =>
      presentComing(each, card.validity.to),
    );
    return { opensOn, closesOn, isOpen, feeAmount: presentMoney(fee), clubSystem, comingChanges };
  }
}

function ownerOf({ membershipId }: { readonly membershipId: string }): string {
  return membershipId;
}
