import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  money,
  refused,
  type AmountInput,
  type Bilingual,
  type Explanation,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { explain } from '@autoclub/rulebook';
import { command } from '@autoclub/use-cases';
import {
  documentRefusals,
  judgeFacts,
  missingDocuments,
  readDocuments,
  standingOf,
  withDocuments,
  type MembershipDocument,
} from '../../memberships';
import { joiningRefusals, joiningWayOf, progressOf, startOf, type KeptFact, type Tier } from '../../tiers';
import { higherTier, higherTierRefusals } from '../domain/special-contribution';
import type { UpgradesPorts } from './ports';
import { runningMember, runningMemberRefusals, type RunningMember } from './running-member';

const refusals = defineRefusals({
  ...commonRefusals.pick('AMOUNT_INVALID', 'AMOUNT_NEGATIVE', 'AMOUNT_OUT_OF_RANGE', 'CURRENCY_MISMATCH'),
  ...documentRefusals.texts,
  ...runningMemberRefusals.texts,
  ...higherTierRefusals.texts,
  ...joiningRefusals.pick('NEVER_FOR_MONEY', 'FEE_DIFFERS'),
  DOCUMENT_MISSING: { zh: '缺少材料：{kind}。', en: 'The document {kind} is missing.' },
  MAINTENANCE_NOT_UNBROKEN: {
    zh: '不满足连续保养的条件：{why}。',
    en: 'The maintenance does not open the tier: {why}.',
  },
});
type RequestRefusal = RefusalOf<typeof refusals>;

/** The ways that a member asks for; every other one is judged by itself. */
export const REQUESTED_WAYS = ['FEE', 'UNBROKEN_MAINTENANCE'] as const;
export type RequestedWay = (typeof REQUESTED_WAYS)[number];

export interface UpgradeToRequest {
  readonly membershipId: string;
  readonly tier: string;
  readonly wayIn: RequestedWay;
  /** Nothing was paid when null. */
  readonly feePaid: AmountInput | null;
  readonly isInsuredHere: boolean;
  readonly documents: readonly MembershipDocument[];
}

interface Draft extends Omit<UpgradeToRequest, 'feePaid'> {
  readonly feePaid: Money;
}

/**
 * Raises a member who pays the fee of a higher tier, or whose unbroken maintenance is looked at on request, with the
 * documents of that tier (rulebook MEM-02, MEM-03, MEM-04).
 */
export const requestUpgrade = command<UpgradesPorts>()({
  name: 'membershipUpgradeRequest',
  refusals,
  read(input: UpgradeToRequest) {
    const checks = new InputChecks(refusals);
    return checks.complete({
      ...input,
      feePaid: input.feePaid === null ? money(0) : checks.amount(input.feePaid, ['feePaid']),
      documents: readDocuments(input.documents, (...each) => checks.text(...each)),
    });
  },
  async work(ports, draft, caller) {
    const running = await runningMember(ports, draft.membershipId, caller);
    if (!running.ok) return running;
    const { dealer, today, membership } = running.value;
    const scheme = ports.schemeOn(dealer, today);
    const money = forMoneyFault(
      scheme.tiers.find(({ code }) => code === draft.tier),
      draft,
    );
    if (money) return refused(money);
    const tier = higherTier(scheme, membership.tier, draft);
    if (!tier.ok) return tier;
    const documents = withDocuments(membership.application.documents, draft.documents);
    const missing = missingDocuments(tier.value, draft.isInsuredHere, documents);
    if (missing.length > 0)
      return refused(
        ...missing.map((kind) => refusals.no('DOCUMENT_MISSING', ['documents'], { kind: { code: kind } })),
      );
    const fact = await factOf(ports, running.value, draft, tier.value);
    if (!fact.ok) return fact;
    const application = { ...membership.application, documents };
    await ports.memberships.save([{ ...membership, application }], caller.now);
    const facts = await judgeFacts(ports, [{ fact: fact.value }], caller);
    return accepted({ answer: { membershipId: membership.membershipId }, facts });
  },
});

/** Said before anything else of a tier that money never opens. */
function forMoneyFault(tier: Tier | undefined, { wayIn }: Draft): RequestRefusal | undefined {
  if (wayIn !== 'FEE' || tier?.feeMinor !== null) return undefined;
  return refusals.no('NEVER_FOR_MONEY', ['wayIn'], { tier: { code: tier.code } });
}

async function factOf(
  ports: UpgradesPorts,
  running: RunningMember,
  draft: Draft,
  tier: Tier,
): Promise<Outcome<KeptFact, RequestRefusal>> {
  const { dealer, today, membership } = running;
  const common = {
    dealerId: dealer.dealerId,
    membershipId: membership.membershipId,
    id: ports.ids('upg'),
    sequence: 1,
    businessDay: today,
    day: today,
  };
  if (draft.wayIn === 'FEE') {
    const facts = { hasCarBoughtHere: false, feePaid: draft.feePaid };
    const obstacles = joiningWayOf('FEE')?.obstacles(tier, facts) ?? [];
    if (obstacles.length > 0) return refused(...(obstacles as RequestRefusal[]));
    return accepted({ ...common, kind: 'FEE', tier: tier.code, paidMinor: draft.feePaid.amountMinor });
  }
  const cars =
    (await ports.upgrades.carsOf(dealer.dealerId, [membership.customerId])).get(membership.customerId) ?? [];
  const held = standingOf(membership);
  if (!held) throw new Error(`The running membership ${membership.membershipId} has no card.`);
  const known = (await ports.tiers.factsOf([membership])).get(membership.membershipId) ?? [];
  const asked = { start: startOf(held), held, facts: known, cars, today };
  const way = progressOf(asked, (day) => ports.schemeOn(dealer, day))
    .find((ahead) => ahead.tier.code === tier.code)
    ?.ways.find(({ code }) => code === draft.wayIn);
  if (!way?.isOpen) {
    const why = way ? sentenceOf(way.explanation) : { zh: '', en: '' };
    return refused(refusals.no('MAINTENANCE_NOT_UNBROKEN', ['wayIn'], { why }));
  }
  return accepted({ ...common, kind: 'MAINTENANCE_REVIEW', cars });
}

/** What is missing, as part of a sentence. */
function sentenceOf(why: Explanation): Bilingual {
  return { zh: explain(why, 'zh').replace(/。$/, ''), en: explain(why, 'en').replace(/\.$/, '') };
}
