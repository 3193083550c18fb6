import { byId, byOwner, type GraphContext, type PageRequest } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type { Recommendation as Record } from '../application/ports';
import type { RecruitingReading, StickerStepView } from '../application/reading';
import type { StickerAgreement as Agreement } from '../domain/sticker';
import { presentRecommendation, presentSticker } from './present';
import type { Recommendation } from './recommendation.type';
import type { StickerAgreement } from './sticker-agreement.type';

/** Proposals and stickers as the graph shows them; all that one step of an operation asks for is one statement. */
export class RecruitingLookups {
  constructor(private readonly reading: RecruitingReading) {}

  async recommendation(context: GraphContext, id: string): Promise<Recommendation | null> {
    const { recommendations } = this.reading;
    const found = byId<Record>(context, 'recommendation', recommendations, (row) => row.recommendationId);
    return presented(await found.load(id), presentRecommendation);
  }

  recommendationsOf(
    context: GraphContext,
    customerId: string,
    page: PageRequest,
  ): Promise<readonly Record[]> {
    return byOwner<Record>(
      context,
      `recommendationsOf ${JSON.stringify(page)}`,
      (reader, ids) => this.reading.recommendationsOf(reader, ids, page),
      (row) => row.customerId,
    ).load(customerId);
  }

  async sticker(context: GraphContext, id: string): Promise<StickerAgreement | null> {
    const { stickers } = this.reading;
    const found = byId<Agreement>(context, 'sticker', stickers, (row) => row.stickerAgreementId);
    return presented(await found.load(id), presentSticker);
  }

  async stickerOf(context: GraphContext, vehicleId: string): Promise<StickerAgreement | null> {
    const { stickersOf } = this.reading;
    const found = byId<Agreement>(context, 'stickerOf', stickersOf, (row) => row.vehicleId);
    return presented(await found.load(vehicleId), presentSticker);
  }

  stepsOf(context: GraphContext, stickerAgreementId: string): Promise<readonly StickerStepView[]> {
    const { stickerSteps } = this.reading;
    return byOwner<StickerStepView>(
      context,
      'stickerSteps',
      stickerSteps,
      (row) => row.stickerAgreementId,
    ).load(stickerAgreementId);
  }
}
