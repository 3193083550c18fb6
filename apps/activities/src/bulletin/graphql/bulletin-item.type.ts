import { codeEnum, connection, DateTimeScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CustomerEntity, DealerEntity, StaffMemberEntity } from '../../network/graph';
import type { BulletinKind, BulletinState } from '../domain/bulletin-item';

export const BulletinKindEnum = codeEnum<BulletinKind>(
  'BulletinKind',
  'What an item of the bulletin is (ACT-11).',
  {
    NEWS: 'News of the club.',
    PHOTO: 'Shared photos of an activity.',
  },
);

export const BulletinStateEnum = codeEnum<BulletinState>(
  'BulletinState',
  'What a moderator decided of an item (rulebook ACT-11).',
  {
    SUBMITTED: 'Waits for a moderator.',
    PUBLISHED: 'Members read it.',
    REFUSED: 'Not published.',
    WITHDRAWN: 'Taken off again.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType('BulletinItem', { description: 'News or shared photos of activities (rulebook ACT-11).' })
export class BulletinItemType {
  @Field(() => ID, { description: 'The identifier, `bul_…`.' })
  id!: string;

  @Field(() => BulletinKindEnum, { description: 'What it is.' })
  kind!: keyof typeof BulletinKindEnum;

  @Field(() => String, { description: "The title in the caller's language." })
  title!: string;

  @Field(() => String, { description: "The text in the caller's language." })
  text!: string;

  @Field(() => [String], { description: 'The addresses of the pictures, https only.' })
  photoUrls!: string[];

  @Field(() => ID, { nullable: true, description: 'The activity it is about; null for none.' })
  activityId!: string | null;

  @Field(() => CustomerEntity, { nullable: true, description: 'Who shared the photos; null for the dealer.' })
  sharedBy!: CustomerEntity | null;

  @Field(() => BulletinStateEnum, { description: 'What a moderator decided.' })
  state!: keyof typeof BulletinStateEnum;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who decided; null before.' })
  moderatedBy!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was; null before.' })
  moderatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or taken off; null otherwise.' })
  moderationReason!: string | null;

  @Field(() => DealerEntity, { nullable: true, description: 'The dealer whose bulletin it is.' })
  dealer!: DealerEntity | null;

  @Field(() => String, { description: 'The trace of its submission (rulebook PLT-06).' })
  traceId!: string;
}

export const BulletinItemConnection = connection(BulletinItemType, 'BulletinItem');
