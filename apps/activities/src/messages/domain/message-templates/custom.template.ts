import { defineTemplate } from './message-template';

/** A text that somebody at the dealer wrote, checked before it was kept. */
export const custom = defineTemplate({
  code: 'CUSTOM',
  name: { zh: '自拟消息', en: 'A message of the dealer' },
  text: { zh: '{textZh}', en: '{textEn}' },
  variables: ['textZh', 'textEn'],
});
