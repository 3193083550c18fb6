import type { CapabilityGraph } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { CustomerLookups } from '../../customers/graph';
import type { NetworkLookups } from '../../network/graph';
import type { RecruitingPorts, RecruitingRulesOn } from '../application/ports';
import type { RecruitingReading } from '../application/reading';
import { RecommendationRecordMutation } from './recommendation-record.mutation';
import {
  CustomerRecommendationsResolver,
  CustomerToAskResolver,
  RecommendationResolver,
} from './recommendation.resolver';
import { RecruitingLookups } from './recruiting-lookups';
import { RecruitingQuery } from './recruiting.query';
import { RecruitmentTargetSetMutation } from './recruitment-target-set.mutation';
import { RecruitmentQuery } from './recruitment.query';
import { StickerAgreementChangeMutation } from './sticker-agreement-change.mutation';
import { StickerAgreementOfferMutation } from './sticker-agreement-offer.mutation';
import {
  StickerAgreementResolver,
  StickerAgreementStepResolver,
  VehicleStickerResolver,
} from './sticker-agreement.resolver';

/** What the graph of recruiting is made from. */
export interface RecruitingParts {
  readonly unit: UnitOfWork<RecruitingPorts>;
  readonly reading: RecruitingReading;
  readonly customers: CustomerLookups;
  readonly network: NetworkLookups;
  readonly rulesOn: RecruitingRulesOn;
}

/** What recruiting shows in the graph. */
export function recruitingGraph(parts: RecruitingParts): CapabilityGraph {
  const { unit, reading, customers, network, rulesOn } = parts;
  const lookups = new RecruitingLookups(reading);
  return {
    resolvers: [
      new RecruitingQuery(reading, network, rulesOn),
      new RecruitmentQuery(reading, network, rulesOn),
      new RecommendationResolver(customers, network),
      new CustomerToAskResolver(customers),
      new CustomerRecommendationsResolver(lookups),
      new StickerAgreementResolver(lookups, customers),
      new StickerAgreementStepResolver(network),
      new VehicleStickerResolver(lookups),
      new RecommendationRecordMutation(unit, lookups),
      new RecruitmentTargetSetMutation(unit),
      new StickerAgreementOfferMutation(unit, lookups),
      new StickerAgreementChangeMutation(unit, lookups),
    ],
  };
}
