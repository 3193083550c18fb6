import { cancelActivity } from '../src/activities/application/cancel-activity';
import { cancelRegistration } from '../src/activities/application/cancel-registration';
import { checkIn } from '../src/activities/application/check-in';
import { openActivity } from '../src/activities/application/open-activity';
import { publishActivity } from '../src/activities/application/publish-activity';
import { recordCallBack } from '../src/call-backs/application/record-call-back';
import { recordCheckIns } from '../src/activities/application/record-check-ins';
import { registerForActivity } from '../src/activities/application/register-for-activity';
import { scanRefusals } from '../src/activities/domain/scan';
import { approveBudget } from '../src/budgets/application/approve-budget';
import { reportActivity } from '../src/budgets/application/report-activity';
import { setActivityBudget } from '../src/budgets/application/set-activity-budget';
import { setYearBudget } from '../src/budgets/application/set-year-budget';
import { answerSurvey } from '../src/results/application/answer-survey';
import { answerInvitation } from '../src/invitations/application/answer-invitation';
import { invite } from '../src/invitations/application/invite';
import { closeTelephoneTask } from '../src/messages/application/close-telephone-task';
import { postPostcards } from '../src/messages/application/post-postcards';
import { reportMessage } from '../src/messages/application/report-message';
import { sendMessage } from '../src/messages/application/send-message';
import { liftSuppression, suppressChannel } from '../src/messages/application/suppress-channel';

import { refuseBulletinItem } from '../src/bulletin/application/moderate-item';
import { submitBulletinItem } from '../src/bulletin/application/submit-item';
import {
  assignNextAction,
  closeNextAction,
  snoozeNextAction,
} from '../src/next-actions/application/change-next-action';

import { draftCampaign } from '../src/campaigns/application/draft-campaign';
import { launchCampaign } from '../src/campaigns/application/launch-campaign';
import {
  approveCampaign,
  recordCampaignCost,
  trainForCampaign,
} from '../src/campaigns/application/prepare-campaign';

const texts = {
  ...closeTelephoneTask.refusals.texts,
  ...postPostcards.refusals.texts,
  ...reportMessage.refusals.texts,
  ...sendMessage.refusals.texts,
  ...suppressChannel.refusals.texts,
  ...liftSuppression.refusals.texts,
  ...cancelActivity.refusals.texts,
  ...cancelRegistration.refusals.texts,
  ...checkIn.refusals.texts,
  ...publishActivity.refusals.texts,
  ...openActivity.refusals.texts,
  ...recordCheckIns.refusals.texts,
  ...scanRefusals.texts,
  ...approveBudget.refusals.texts,
  ...reportActivity.refusals.texts,
  ...setActivityBudget.refusals.texts,
  ...setYearBudget.refusals.texts,
  ...answerInvitation.refusals.texts,
  ...invite.refusals.texts,
  ...answerSurvey.refusals.texts,
  ...registerForActivity.refusals.texts,
  ...recordCallBack.refusals.texts,
  ...closeNextAction.refusals.texts,
  ...snoozeNextAction.refusals.texts,
  ...assignNextAction.refusals.texts,
  ...submitBulletinItem.refusals.texts,
  ...refuseBulletinItem.refusals.texts,
  ...draftCampaign.refusals.texts,
  ...launchCampaign.refusals.texts,
  ...approveCampaign.refusals.texts,
  ...trainForCampaign.refusals.texts,
  ...recordCampaignCost.refusals.texts,
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
