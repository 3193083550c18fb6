import { defineRefusals } from '@autoclub/domain-kit';

/** What more than one command says of a registration. */
export const registrationRefusals = defineRefusals({
  REGISTRATION_NOT_FOUND: { zh: '未找到该报名。', en: 'There is no such registration.' },
  REGISTRATION_ENDED: {
    zh: '该报名已失效。',
    en: 'This registration has ended or cannot be changed any more.',
  },
});
