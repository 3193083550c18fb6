import {
  accepted,
  addDays,
  addMonths,
  businessDayOf,
  InputChecks,
  type LocalDate,
  membershipInForce,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type Caller, command } from '@autoclub/use-cases';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer } from '../../network';
import type { Coupon, Reference } from '../domain/coupon';
import { type CouponProgramme, definitionOf, definitionsOfPack } from '../domain/coupon-definition';
import type { CouponDefinition } from '../domain/coupon-definition';
import { issueCoupons } from '../domain/issue-coupons';
import { type issueRefusals as Vocabulary, issueRefusals } from '../domain/refusals';
import { issuedFacts } from './coupon-facts';
import type { IssuePorts } from './ports';
import type { RefusalOf } from '@autoclub/domain-kit';

/** To whom coupons are given by hand, and for what. */
export interface HolderInput {
  readonly customerId: string;
  readonly vehicleId?: string | null;
  /** What they are given for, such as a complaint; by hand unless given. */
  readonly causeType?: string | null;
  readonly causeId?: string | null;
  /** First day without them, if that is to be sooner than the definitions say. */
  readonly validTo?: LocalDate | null;
}

export interface IssueCouponInput extends HolderInput {
  readonly definitionCode: string;
}

export interface IssuePackInput extends HolderInput {
  readonly packCode: string;
}

type IssueRefusal = RefusalOf<typeof Vocabulary>;
type Pick = (programme: CouponProgramme) => Outcome<readonly CouponDefinition[], IssueRefusal>;

interface Draft {
  readonly customerId: string;
  readonly vehicleId: string | null;
  readonly cause: Reference | null;
  readonly validTo: LocalDate | null;
  readonly packCode: string | null;
  readonly pick: Pick;
}

const MAX_CODE = 64;

/** Issues one coupon of the programme to a customer, by hand (rulebook SVC-07). */
export const issueCoupon = command<IssuePorts>()({
  name: 'couponIssue',
  refusals: issueRefusals,
  read: (input: IssueCouponInput) =>
    readDraft(input, null, (programme) => {
      const definition = definitionOf(programme, input.definitionCode);
      return definition
        ? accepted([definition])
        : refused(issueRefusals.no('COUPON_DEFINITION_UNKNOWN', ['definitionCode']));
    }),
  work: issue,
});

/** Issues the coupons of a pack to a customer, by hand: all of them or none (rulebook SVC-07). */
export const issuePack = command<IssuePorts>()({
  name: 'couponPackIssue',
  refusals: issueRefusals,
  read: (input: IssuePackInput) =>
    readDraft(input, input.packCode, (programme) => {
      const definitions = definitionsOfPack(programme, input.packCode);
      return definitions
        ? accepted(definitions)
        : refused(issueRefusals.no('COUPON_PACK_UNKNOWN', ['packCode']));
    }),
  work: issue,
});

function readDraft(input: HolderInput, packCode: string | null, pick: Pick): Outcome<Draft, IssueRefusal> {
  const checks = new InputChecks(issueRefusals);
  const { customerId, vehicleId = null } = input;
  const type = checks.optionalText(input.causeType, ['causeType'], MAX_CODE);
  const id = checks.optionalText(input.causeId, ['causeId'], MAX_CODE);
  const cause = type !== null && id !== null ? { type, id } : null;
  const validTo = input.validTo ? checks.day(input.validTo, ['validTo']) : null;
  return checks.complete({ customerId, vehicleId, cause, validTo, packCode, pick });
}

async function issue(ports: IssuePorts, draft: Draft, caller: Caller) {
  const found = await ports.premises(askedBy(draft));
  const judged = judge(ports, draft, found, caller);
  if (!judged.ok) return judged;
  const { coupons, dealer } = judged.value;
  await ports.writeCoupons(coupons);
  const couponIds = coupons.map(({ id }) => id);
  return accepted({ answer: { couponIds }, written: coupons, facts: issuedFacts(coupons, dealer) });
}

function judge(
  ports: IssuePorts,
  { customerId, vehicleId, cause, validTo, packCode, pick }: Draft,
  { dealer, customers, vehicles, memberships }: FoundPremises<never>,
  { now, traceId, staffMemberId }: Caller,
): Outcome<{ coupons: readonly Coupon[]; dealer: Dealer }, IssueRefusal> {
  const { no } = issueRefusals;
  if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
  if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (vehicleId !== null && vehicles.length === 0) return refused(no('VEHICLE_NOT_FOUND', ['vehicleId']));
  const today = businessDayOf(now, dealer.timeZone);
  const definitions = pick(ports.coupons(dealer, today));
  if (!definitions.ok) return definitions;
  const occasion = {
    dealerId: dealer.id,
    customerId,
    membershipId: membershipInForce(memberships, today)?.membershipId ?? null,
    vehicleId,
    packCode,
    origin: cause ?? { type: 'MANUAL', id: traceId },
    issuedById: staffMemberId,
    validTo,
    isKeptUntilNextVisit: false,
  };
  const coupons = issueCoupons(definitions.value, occasion, { now, today, ids: ports.ids, traceId });
  const first = addDays(today, 1);
  const last = firstEnd(definitions.value, today);
  if (validTo !== null && (validTo < first || validTo > last))
    return refused(no('VALIDITY_NOT_SHORTER', ['validTo'], { first, last }));
  return accepted({ coupons, dealer });
}

/** When the first of them ends by its definition. */
function firstEnd(definitions: readonly CouponDefinition[], today: LocalDate): LocalDate {
  return addMonths(today, Math.min(...definitions.map(({ validMonths }) => validMonths)));
}

/** The holder, with what has to be looked up of them. */
export function askedBy({
  customerId,
  vehicleId,
}: {
  readonly customerId: string;
  readonly vehicleId: string | null;
}): AskedPremises {
  return {
    system: null,
    customers: [{ id: customerId }],
    vehicles: vehicleId === null ? [] : [{ id: vehicleId }],
    staff: [],
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
