import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answered, operatorCaller, presented } from '../../kernel/graph';
import type { NetworkDeps } from './deps';
import {
  DealerRegisterInput,
  OutletRegisterInput,
  RegionRegisterInput,
  StaffMemberRegisterInput,
} from './network.inputs';
import { networkLoaders } from './loaders';
import { DealerRegisterPayload, DealerRegisterUserError } from './dealer-register.payload';
import { OutletRegisterPayload, OutletRegisterUserError } from './outlet-register.payload';
import { RegionRegisterPayload, RegionRegisterUserError } from './region-register.payload';
import { StaffMemberRegisterPayload, StaffMemberRegisterUserError } from './staff-member-register.payload';
import { presentDealer, presentOutlet, presentRegion, presentStaffMember } from './present';

const INPUT = 'What to register.';

/** The network of dealers is registered by operators of the platform. */
@Resolver()
export class NetworkCommandsResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Requires('platform:administer')
  @Mutation(() => RegionRegisterPayload, {
    description:
      'Registers a region under its code, or takes over changed names; the same again changes nothing.',
  })
  async regionRegister(
    @Arg('input', () => RegionRegisterInput, { description: INPUT }) input: RegionRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<RegionRegisterPayload> {
    const outcome = await this.deps.commands.registerRegion(operatorCaller(context), { ...input });
    const { node, ...rest } = await answered(
      context,
      outcome,
      RegionRegisterUserError,
      async ({ regionId }) =>
        presented(await networkLoaders(context, this.deps.network).region().load(regionId), presentRegion),
    );
    return { region: node, ...rest };
  }

  @Requires('platform:administer')
  @Mutation(() => DealerRegisterPayload, {
    description:
      'Registers a dealer under its code, or takes over changed details; the same again changes nothing.',
  })
  async dealerRegister(
    @Arg('input', () => DealerRegisterInput, { description: INPUT }) input: DealerRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<DealerRegisterPayload> {
    const outcome = await this.deps.commands.registerDealer(operatorCaller(context), { ...input });
    const { node, ...rest } = await answered(
      context,
      outcome,
      DealerRegisterUserError,
      async ({ dealerId }) =>
        presented(await networkLoaders(context, this.deps.network).dealer().load(dealerId), presentDealer),
    );
    return { dealer: node, ...rest };
  }

  @Requires('platform:administer')
  @Mutation(() => OutletRegisterPayload, {
    description:
      'Registers an outlet under its code, or takes over a changed name; the same again changes nothing.',
  })
  async outletRegister(
    @Arg('input', () => OutletRegisterInput, { description: INPUT }) input: OutletRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<OutletRegisterPayload> {
    const outcome = await this.deps.commands.registerOutlet(operatorCaller(context), { ...input });
    const { node, ...rest } = await answered(
      context,
      outcome,
      OutletRegisterUserError,
      async ({ outletId }) =>
        presented(await networkLoaders(context, this.deps.network).outlet().load(outletId), presentOutlet),
    );
    return { outlet: node, ...rest };
  }

  @Requires('platform:administer')
  @Mutation(() => StaffMemberRegisterPayload, {
    description:
      'Registers a person under the staff number, or takes over changed roles; the same again changes nothing.',
  })
  async staffMemberRegister(
    @Arg('input', () => StaffMemberRegisterInput, { description: INPUT }) input: StaffMemberRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<StaffMemberRegisterPayload> {
    const outcome = await this.deps.commands.registerStaffMember(operatorCaller(context), { ...input });
    const load = async ({ staffMemberId }: { staffMemberId: string }) =>
      presented(
        await networkLoaders(context, this.deps.network).staffMember().load(staffMemberId),
        presentStaffMember,
      );
    const { node, ...rest } = await answered(context, outcome, StaffMemberRegisterUserError, load);
    return { staffMember: node, ...rest };
  }
}
