/** The steps of a sticker agreement and what leads from one to the next (rulebook MEM-16). */
export const STICKER_STEPS = ['OFFERED', 'AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN'] as const;
export type StickerStep = (typeof STICKER_STEPS)[number];

export const STICKER_STARTS_AS: StickerStep = 'OFFERED';

/** The customer agrees freely and may withdraw at any step. */
export const stickerTransitions: Readonly<Record<StickerStep, readonly StickerStep[]>> = {
  OFFERED: ['AGREED', 'WITHDRAWN'],
  AGREED: ['FITTED', 'WITHDRAWN'],
  FITTED: ['ACTIVE', 'WITHDRAWN'],
  ACTIVE: ['WITHDRAWN'],
  WITHDRAWN: [],
};
