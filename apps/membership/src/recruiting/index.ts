import type { Capability } from '@autoclub/service-host';
import { customerBook, customerReading, holdVehicle } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { membershipBook } from '../memberships';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import { recruitingGraph } from './graphql/graph';
import { RecommendationEntity } from './infra/recommendation.entity';
import { recruitingReading } from './infra/recruiting-reading';
import { recommendationBook, rulesFrom, stickerBook, targetBook } from './infra/recruiting.repository';
import { StickerAgreementEntity } from './infra/sticker-agreement.entity';

/** How customers are won for the club: proposals, targets and stickers (rulebook MEM-11, MEM-12, MEM-16). */
export const recruiting: Capability = {
  name: 'recruiting',
  entities: [RecommendationEntity, StickerAgreementEntity],
  graph({ database, unit, programmes, ids }) {
    const rulesOn = rulesFrom(programmes);
    return recruitingGraph({
      unit: unit((tx) => ({
        network: networkBook(tx),
        customers: customerBook(tx),
        memberships: membershipBook(tx),
        holdVehicle: holdVehicle(tx),
        recommendations: recommendationBook(tx),
        targets: targetBook(tx),
        stickers: stickerBook(tx),
        ...{ rulesOn, ids },
      })),
      reading: recruitingReading(database),
      customers: new CustomerLookups(customerReading(database)),
      network: new NetworkLookups(networkReading(database)),
      rulesOn,
    });
  },
};
