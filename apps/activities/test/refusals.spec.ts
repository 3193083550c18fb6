import { cancelActivity } from '../src/activities/application/cancel-activity';
import { cancelRegistration } from '../src/activities/application/cancel-registration';
import { checkIn } from '../src/activities/application/check-in';
import { publishActivity } from '../src/activities/application/publish-activity';
import { recordCallBack } from '../src/call-backs/application/record-call-back';
import { registerForActivity } from '../src/activities/application/register-for-activity';

import { refuseBulletinItem } from '../src/bulletin/application/moderate-item';
import { submitBulletinItem } from '../src/bulletin/application/submit-item';
import {
  assignNextAction,
  closeNextAction,
  snoozeNextAction,
} from '../src/next-actions/application/change-next-action';

const texts = {
  ...cancelActivity.refusals.texts,
  ...cancelRegistration.refusals.texts,
  ...checkIn.refusals.texts,
  ...publishActivity.refusals.texts,
  ...registerForActivity.refusals.texts,
  ...recordCallBack.refusals.texts,
  ...closeNextAction.refusals.texts,
  ...snoozeNextAction.refusals.texts,
  ...assignNextAction.refusals.texts,
  ...submitBulletinItem.refusals.texts,
  ...refuseBulletinItem.refusals.texts,
};

describe('the refusals of this service', () => {
  it.each(Object.entries(texts))(
    'PLT-05: %s is worded in both languages, without a code',
    (_, { zh, en }) => {
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(zh).not.toMatch(/[A-Z]{2,}/);
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
    },
  );
});
