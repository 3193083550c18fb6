import { randomIds } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import type { Club, Published } from './club';
import { registerMember, type Refusals } from './requests';

/** What the tests of renewals look at of a membership. */
export interface Shown {
  readonly status: string;
  readonly tier: { code: string };
  readonly validity: { from: string; to: string };
  readonly renewals: { kind: string; period: { from: string; to: string }; owedAmount: { amount: string } }[];
  readonly lapses: { cause: string; lapsedOn: string; returnUntil: string | null }[];
  readonly wallet: { balanceAmount: { amount: string } } | null;
  readonly refund: { amount: { amount: string } } | null;
  readonly renewalWindow: {
    opensOn: string;
    closesOn: string;
    isOpen: boolean;
    feeAmount: { amount: string };
  } | null;
}

const SHOWN = `status tier { code } validity { from to }
  renewals { kind period { from to } offset { kind } owedAmount { amount } explanation { ruleId text } }
  lapses { cause lapsedOn returnUntil explanation { ruleId } } refund { amount { amount } }
  wallet { balanceAmount { amount } }
  renewalWindow { opensOn closesOn isOpen feeAmount { amount } }`;

export type Answer = Refusals & { readonly membership: Shown | null };

/** A fee of joining is paid on this day; the card expires two years later. */
export const JOINED = '2026-11-21';

/** The desk of a dealer at which members renew, leave and come back; the member at it changes from test to test. */
export class RenewalDesk {
  membershipId = '';
  customerId = '';
  private serial = 0;

  constructor(
    readonly club: Club,
    public dealerId: string,
  ) {}

  /** A new member at the desk; the clock shows the day of joining. */
  async join(wayIn: 'FEE' | 'GIFT_WITH_CAR' = 'FEE'): Promise<void> {
    this.at(JOINED);
    const member = await registerMember(this.club, this.dealerId, ++this.serial, wayIn);
    this.membershipId = member.membershipId;
    this.customerId = member.customerId;
  }

  /** A number that no other document of the test has. */
  number(prefix: string): string {
    return `${prefix}_${++this.serial}`;
  }

  at(day: string): void {
    this.club.now = new Date(`${day}T06:00:00Z`);
  }

  manager() {
    return principals.staffOf(this.dealerId, ['CLUB_MANAGER']);
  }

  /** One of the mutations that show the membership. */
  async step(name: string, input: object = {}): Promise<Answer> {
    const { membershipId } = this;
    return this.ask<Answer>(name, `membership { ${SHOWN} } replayed userErrors { code field message }`, {
      membershipId,
      ...input,
    });
  }

  pay(name: string, amount: string, input: object = {}): Promise<Answer> {
    return this.step(name, { paidAmount: { amount }, ...input });
  }

  async codes(answer: Promise<Refusals>): Promise<string[]> {
    return (await answer).userErrors.map(({ code }) => code);
  }

  /** Moves stored value; the document has a number of its own unless one is given. */
  move(name: 'walletTopUp' | 'walletSpend' | 'walletRefund', amount: string): Promise<Refusals> {
    const { membershipId } = this;
    const input = { membershipId, amount: { amount }, source: { id: this.number('R') } };
    return this.ask<Refusals>(name, 'userErrors { code }', input);
  }

  async ask<Result>(name: string, selection: string, input: object): Promise<Result> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { answer } = await this.club.ask<{ answer: Result }>(
      this.manager(),
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selection} } }`,
      { input: { idempotencyKey: randomIds('key'), ...input } },
    );
    return answer;
  }

  async shown(): Promise<Shown> {
    const query = `query ($id: ID!) { membership(id: $id) { ${SHOWN} } }`;
    const { membership } = await this.club.ask<{ membership: Shown }>(this.manager(), query, {
      id: this.membershipId,
    });
    return membership;
  }

  /** What was published about the member at the desk, of events with one of these names. */
  async published(...names: string[]): Promise<Published[]> {
    return (await this.club.published()).filter(
      ({ type, data }) =>
        data['membershipId'] === this.membershipId && names.some((name) => type.includes(name)),
    );
  }
}
