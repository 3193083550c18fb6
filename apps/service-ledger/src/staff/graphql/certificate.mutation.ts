import type { Period } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  DateRangeInput,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { recordCertificate } from '../application/record-certificate';
import { revokeCertificate } from '../application/revoke-certificate';
import { StaffCertificate } from './certificate.type';
import type { CertificateLookups } from './lookups';

@InputType('StaffCertificateRecordInput', { description: 'A certificate of a member of staff.' })
class StaffCertificateRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who holds it.' })
  staffMemberId!: string;

  @Field(() => String, { description: 'Which certificate, such as "BODY_REPAIR"; at most 48 characters.' })
  certificateCode!: string;

  @Field(() => Int, { description: 'Its level, 1 to 9.' })
  level!: number;

  @Field(() => DateRangeInput, { description: 'The days on which it is valid; at most 20 years.' })
  validity!: DateRangeInput;
}

@InputType('StaffCertificateRevokeInput', { description: 'A certificate that is taken back.' })
class StaffCertificateRevokeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

const description = 'The certificate as it is now.';
const recordAnswer = mutationAnswer(
  'StaffCertificateRecord',
  { staffCertificate: StaffCertificate },
  recordCertificate.refusals,
  { description },
);
const revokeAnswer = mutationAnswer(
  'StaffCertificateRevoke',
  { staffCertificate: StaffCertificate },
  revokeCertificate.refusals,
  { description },
);

@Resolver()
export class StaffCertificateMutation {
  constructor(
    private readonly record: ReturnType<typeof recordCertificate>,
    private readonly revoke: ReturnType<typeof revokeCertificate>,
    private readonly lookups: CertificateLookups,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => recordAnswer.Payload, {
    description: 'Records what somebody is certified for; a manager does (rulebook SVC-20).',
  })
  async staffCertificateRecord(
    @Arg('input', () => StaffCertificateRecordInput, { description: 'The certificate.' })
    input: StaffCertificateRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof recordAnswer>> {
    const { idempotencyKey, validity, ...rest } = input;
    const outcome = await this.record(callerOf(context), idempotencyKey, {
      ...rest,
      validity: validity as Period,
    });
    return answered(context, recordAnswer, outcome, this.shown(context));
  }

  @Requires('discounts:approve')
  @Mutation(() => revokeAnswer.Payload, {
    description: 'Takes a certificate back from today on, with a reason (rulebook SVC-20).',
  })
  async staffCertificateRevoke(
    @Arg('input', () => StaffCertificateRevokeInput, { description: 'Which and why.' })
    input: StaffCertificateRevokeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof revokeAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.revoke(callerOf(context), idempotencyKey, wanted);
    return answered(context, revokeAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly certificateId: string } }) => ({
      staffCertificate: await this.lookups.certificate(context, answer.certificateId),
    });
  }
}
