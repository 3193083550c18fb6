import {
  codeEnum,
  DateTimeScalar,
  ExternalRefType,
  LocalDateScalar,
  MoneyType,
  SafeIntScalar,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { PackageKind, UsesCounted } from '../domain/prepaid-package';

export const PackageKindEnum = codeEnum<PackageKind>('PackageKind', 'What is sold ahead (rulebook SVC-08).', {
  OIL: 'The oil of one maintenance.',
  MAINTENANCE: 'One whole maintenance.',
  MAINTENANCE_SETS: 'Several sets of maintenance, each with more off the oil.',
});

export const PackageUsesCountedEnum = codeEnum<UsesCounted>(
  'PackageUsesCounted',
  'At which price the uses are kept when a package is given back (rulebook SVC-08).',
  { AT_PACKAGE_PRICE: 'At their price in the package.', AT_LIST_PRICE: 'At their list price.' },
);

@ObjectType('PackageSet', { description: 'One set of a package, with its prices frozen at the sale.' })
export class PackageSet {
  @Field(() => Int, { description: 'Which set it is, from 1, in the order of use.' })
  setNumber!: number;

  @Field(() => Int, { description: 'What is off the oil; hundredths of a percent.' })
  discountBp!: number;

  @Field(() => MoneyType, { description: 'List price of the whole set on the day of the sale.' })
  listAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Price in the package; rounded half-up per set.' })
  priceAmount!: MoneyType;

  @Field(() => Int, { description: 'The oil in it, in millilitres.' })
  oilMillilitres!: number;

  @Field(() => Int, { description: 'The oil filters in it.' })
  filters!: number;
}

@ObjectType('PackageUse', { description: 'One set as used on an order.' })
export class PackageUse {
  @Field(() => ID, { description: 'Opaque id, prefix "pku".' })
  id!: string;

  @Field(() => Int, { description: 'Which set it was.' })
  setNumber!: number;

  @Field(() => ID, { description: 'The order it was used on.' })
  repairOrderId!: string;

  @Field(() => LocalDateScalar, { description: 'The business day of the order.' })
  usedOn!: string;

  @Field(() => MoneyType, { description: 'The liability that the use released.' })
  releasedAmount!: MoneyType;

  @Field(() => StaffMember, { nullable: true, description: 'Who registered it; null for a system.' })
  usedBy!: StaffMember | null;
}

@ObjectType('PackageQuantities', {
  description: 'Oil, filters and money of packages; differences may be negative.',
})
export class PackageQuantities {
  @Field(() => SafeIntScalar, { description: 'Millilitres of oil.' })
  oilMillilitres!: number;

  @Field(() => SafeIntScalar, { description: 'Oil filters.' })
  filters!: number;

  @Field(() => MoneyType, { description: 'Money, at package price.' })
  amount!: MoneyType;
}

@ObjectType('PackageRefund', { description: 'That a package was given back.' })
export class PackageRefund {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  refundedOn!: string;

  @Field(() => MoneyType, { description: 'What was returned.' })
  amount!: MoneyType;

  @Field(() => PackageUsesCountedEnum, { description: 'At which price the uses were kept.' })
  usesCounted!: UsesCounted;

  @Field(() => String, { description: 'The reason given.' })
  reason!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who took it back; null for a system.' })
  refundedBy!: StaffMember | null;
}

@Directive('@key(fields: "id")')
@ObjectType('PrepaidPackage', { description: 'Oil or maintenance that was sold ahead (rulebook SVC-08).' })
export class PrepaidPackage {
  @Field(() => ID, { description: 'Opaque id, prefix "pkg".' })
  id!: string;

  @Field(() => PackageKindEnum, { description: 'What was sold.' })
  kind!: PackageKind;

  @Field(() => String, { description: 'Its definition in the programme, such as "MAINTENANCE_5".' })
  definitionCode!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => ExternalRefType, { nullable: true, description: 'The number in the system of the dealer.' })
  externalRef!: ExternalRefType | null;

  @Field(() => LocalDateScalar, { description: 'The business day of the sale.' })
  soldOn!: string;

  @Field(() => DateTimeScalar, { description: 'When the sale was entered.' })
  soldAt!: Date;

  @Field(() => MoneyType, { description: 'What the customer paid: the sum of the sets.' })
  paidAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid less what was given back; it earns the points, once.' })
  remainingPaidAmount!: MoneyType;

  @Field(() => [PackageSet], { description: 'The sets, in the order of use.' })
  sets!: PackageSet[];

  @Field(() => Int, { description: 'How many sets are left.' })
  remainingSets!: number;

  @Field(() => PackageQuantities, { description: 'What is still owed; nothing once it was given back.' })
  owed!: PackageQuantities;

  @Field(() => PackageRefund, {
    nullable: true,
    description: 'How it was given back; null where it was not.',
  })
  refund!: PackageRefund | null;

  @Field(() => Customer, { nullable: true, description: 'Who bought it.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership in force on the day of the sale.' })
  membership!: Membership | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle it is for; null: any of the customer.' })
  vehicle!: Vehicle | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who sold it; null for a system.' })
  soldBy!: StaffMember | null;

  @Field(() => String, { description: 'The trace of the sale (rulebook PLT-06).' })
  traceId!: string;
}

@ObjectType('PackageMonth', {
  description: 'What was owed on packages at the end of a month, and what people counted (rulebook SVC-08).',
})
export class PackageMonth {
  @Field(() => LocalDateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => PackageQuantities, {
    description: 'Owed at its end, by the movements: sold less used less given back.',
  })
  booked!: PackageQuantities;

  @Field(() => PackageQuantities, {
    nullable: true,
    description: 'What people counted; null while they have not.',
  })
  counted!: PackageQuantities | null;

  @Field(() => PackageQuantities, {
    nullable: true,
    description: 'Counted less booked on the day it was counted; null while nothing was.',
  })
  variance!: PackageQuantities | null;
}

@ObjectType('PackageLiability', {
  description: 'What is owed on packages now, reckoned in two ways that must agree.',
})
export class PackageLiability {
  @Field(() => PackageQuantities, { description: 'The sum of the packages.' })
  ofPackages!: PackageQuantities;

  @Field(() => PackageQuantities, { description: 'The sum of the movements.' })
  ofMovements!: PackageQuantities;

  @Field(() => Boolean, { description: 'Whether the two agree.' })
  isBalanced!: boolean;
}
