import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Caller } from '@autoclub/use-cases';
import { giveAPlace, registerRefusals } from '../../activities';
import { isOpen } from '../domain/invitation';
import type { Invitation, InvitationAnswer } from '../domain/invitation';
import type { InvitationPorts } from './ports';

export interface AnswerInvitationInput {
  readonly invitationId: string;
  readonly answer: InvitationAnswer;
  readonly companionCount: number;
  readonly joinsWaitingList: boolean;
}

const refusals = defineRefusals({
  ...registerRefusals.texts,
  INVITATION_NOT_FOUND: { zh: '未找到该邀请。', en: 'There is no such invitation.' },
  ALREADY_ACCEPTED: {
    zh: '该邀请已被接受；如不再参加，请取消报名。',
    en: 'The invitation was accepted; who does not come after all gives the place back.',
  },
});

/** Keeps the answer to an invitation; who accepts is registered in the same step (rulebook ACT-04, ACT-05). */
export const answerInvitation = command<InvitationPorts>()({
  name: 'activityInvitationAnswer',
  refusals,
  async work(ports, input: AnswerInvitationInput, caller) {
    const { invitations, activities } = ports;
    const found = await invitations.find(caller.dealerId, input.invitationId);
    if (!found) return refused(refusals.no('INVITATION_NOT_FOUND', ['invitationId']));
    await activities.lock(caller.dealerId, found.activityId);
    const invitation = await invitations.find(caller.dealerId, input.invitationId);
    if (!invitation) return refused(refusals.no('INVITATION_NOT_FOUND', ['invitationId']));
    if (!isOpen(invitation)) return refused(refusals.no('ALREADY_ACCEPTED', ['invitationId']));
    const place =
      input.answer === 'ACCEPTED' ? await placeOf(ports, invitation, input, caller) : accepted(null);
    if (!place.ok) return place;
    const answered: Invitation = {
      ...invitation,
      ...{ state: input.answer, registrationId: place.value },
      ...{ answeredAt: caller.now, answeredBy: caller.staffMemberId },
    };
    await invitations.save(answered);
    return accepted({ answer: { id: answered.id }, written: answered });
  },
});

/** The place that the customer has already, or a new one. */
async function placeOf(
  ports: InvitationPorts,
  { activityId, customerId }: Invitation,
  { companionCount, joinsWaitingList }: AnswerInvitationInput,
  caller: Caller,
): Promise<Outcome<string, RefusalOf<typeof registerRefusals>>> {
  const [activity] = await ports.activities.byIds([activityId]);
  const known = activity && (await ports.registrations.ofCustomer(activity, customerId));
  if (known) return accepted(known.id);
  const asked = { activityId, customerId, companionCount, joinsWaitingList };
  const given = await giveAPlace(ports, asked, caller);
  if (given.ok) return accepted(given.value.id);
  const atInvitation = given.refusals.map((each) =>
    each.field?.[0] === 'companionCount' ? each : { ...each, field: ['invitationId'] },
  );
  return refused(...atInvitation);
}
