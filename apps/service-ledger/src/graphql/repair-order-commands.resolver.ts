import { type GraphContext, presentRefusals, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import { RepairOrderRefundInput } from './inputs/repair-order-refund.input';
import { RepairOrderSettleInput } from './inputs/repair-order-settle.input';
import type { Loaders } from './loaders';
import { RepairOrderRefundPayload, RepairOrderRefundUserError } from './payloads/repair-order-refund.payload';
import { RepairOrderSettlePayload, RepairOrderSettleUserError } from './payloads/repair-order-settle.payload';
import { presentOrder, presentRefund } from './present';
import { refusalTexts } from './refusal-texts';

@Resolver()
export class RepairOrderCommandsResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('orders:write')
  @Mutation(() => RepairOrderSettlePayload, {
    description:
      'Enters and settles a finished repair order, amends it by a higher revision, or recognises it ' +
      '(rulebook SVC-01, SVC-02). It is reported to the club: points and tier follow within a second.',
  })
  async repairOrderSettle(
    @Arg('input', () => RepairOrderSettleInput, { description: 'The order.' }) input: RepairOrderSettleInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrderSettlePayload> {
    const { language } = context;
    const { idempotencyKey, ...order } = input;
    const outcome = await this.deps.settleRepairOrder(callerOf(context), idempotencyKey, order);
    if (!outcome.ok) {
      const userErrors = presentRefusals(
        outcome.refusals,
        refusalTexts,
        language,
        RepairOrderSettleUserError,
      );
      return { repairOrder: null, change: null, replayed: false, userErrors };
    }
    const { change, replayed, repairOrderId } = outcome.value;
    const settled = outcome.value.order ?? (await this.loaders.order(context, repairOrderId));
    return { repairOrder: settled && presentOrder(settled, language), change, replayed, userErrors: [] };
  }

  @Requires('orders:write')
  @Mutation(() => RepairOrderRefundPayload, {
    description:
      'Gives back part or all of a settled order; points are counted again on what remains (PTS-05).',
  })
  async repairOrderRefund(
    @Arg('input', () => RepairOrderRefundInput, { description: 'The refund.' }) input: RepairOrderRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrderRefundPayload> {
    const { language } = context;
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.deps.refundRepairOrder(callerOf(context), idempotencyKey, wanted);
    if (!outcome.ok) {
      const userErrors = presentRefusals(
        outcome.refusals,
        refusalTexts,
        language,
        RepairOrderRefundUserError,
      );
      return { repairOrder: null, refund: null, replayed: false, userErrors };
    }
    const { replayed, repairOrderId, refundId, written } = outcome.value;
    const order = written?.order ?? (await this.loaders.order(context, repairOrderId));
    const refunds = written ? [written.refund] : await this.loaders.refundsOf(context, repairOrderId);
    const refund = refunds.find(({ id }) => id === refundId);
    return {
      repairOrder: order && presentOrder(order, language),
      refund: refund ? presentRefund(refund) : null,
      replayed,
      userErrors: [],
    };
  }
}
