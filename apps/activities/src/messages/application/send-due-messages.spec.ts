import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import type { Message } from '../domain/message';
import { MOST_ATTEMPTS } from '../domain/delivery';
import { DeliveryFailure } from './message-provider';
import type { OutgoingMessage } from './message-provider';
import { sendDueMessages } from './send-due-messages';
import type { MessageChange } from './message-change';
import type { DueMessage } from './send-due-messages';

const noon = new Date('2026-11-21T04:00:00Z');
const night = new Date('2026-11-21T14:00:00Z');

const message: Message = {
  id: 'msg_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  reason: 'SETTLEMENT:ror_1',
  channel: 'SMS',
  purpose: 'SERVICE',
  template: 'SETTLEMENT_NOTICE',
  fallbacks: [],
  validUntil: new Date('2026-12-05T04:00:00Z'),
  about: { type: 'REPAIR_ORDER', id: 'ror_1' },
  ruleCode: 'SETTLEMENT_NOTICE',
  campaignId: null,
  costMinor: 0,
  closedAt: null,
  facts: {
    dealerNameZh: '上海一店',
    dealerNameEn: 'Shanghai One',
    roNumber: 'RO-1',
    businessDay: '2026-11-21',
    payableAmount: '1199.99',
    discountAmount: '50.00',
    points: 23,
  },
  state: 'SENDING',
  dueAt: noon,
  attempts: 1,
  sentAt: null,
  failureCode: null,
  createdAt: noon,
  traceId: 'a'.repeat(32),
};

async function send(differences: Partial<Message>, now: Date, fail?: Error) {
  const sent: OutgoingMessage[] = [];
  const settled: MessageChange[] = [];
  const due: DueMessage = {
    message: { ...message, ...differences },
    regionId: 'reg_1',
    timeZone: 'Asia/Shanghai',
    sentThisWeek: 3,
    inFlight: 0,
    consents: ['SMS/SERVICE', 'SMS/MARKETING', 'EMAIL/SERVICE'],
    suppressed: [],
    isUncertain: false,
    now,
  };
  await sendDueMessages(
    {
      programmes: programmeBook([defaultProgramme]),
      queue: {
        take: async () => [due],
        reserve: async (wanted) => new Set(wanted.map(({ id }) => id)),
        settle: async (changes) => void settled.push(...changes),
      },
      provider: {
        send: async (outgoing) => {
          if (fail) throw fail;
          sent.push(outgoing);
          return 'DELIVERED';
        },
      },
    },
    now,
  );
  return { sent, change: settled[0] };
}

describe('sendDueMessages', () => {
  it('ACT-07: hands the settlement notice over with amount, discount and points', async () => {
    const { sent, change } = await send({}, noon);
    expect(sent[0]).toMatchObject({ messageId: 'msg_1', customerId: 'cus_1', channel: 'SMS', attempt: 1 });
    expect(sent[0]?.text).toMatch(/1199\.99 元.*50\.00 元.*23 分/);
    expect(change).toMatchObject({ id: 'msg_1', state: 'DELIVERED', sentAt: noon });
  });

  it('ACT-08: keeps what became due at night for the morning', async () => {
    const { sent, change } = await send({}, night);
    expect(sent).toEqual([]);
    expect(change).toMatchObject({ state: 'QUEUED', dueAt: new Date('2026-11-22T01:00:00Z'), sentAt: null });
  });

  it('ACT-08: caps offers and not notices', async () => {
    const { sent, change } = await send({ purpose: 'MARKETING' }, noon);
    expect(sent).toEqual([]);
    expect(change).toMatchObject({ state: 'SUPPRESSED' });
  });

  it.each([
    [1, 'QUEUED', '2026-11-21T04:00:30.000Z'],
    [3, 'QUEUED', '2026-11-21T04:02:00.000Z'],
    [MOST_ATTEMPTS, 'FAILED', noon.toISOString()],
  ])('ACT-08: after attempt %d a failed message is %s', async (attempts, state, dueAt) => {
    const full = Object.assign(new Error('no space for cus_1'), { code: 'ENOSPC' });
    const { change } = await send({ attempts }, noon, full);
    expect(change).toMatchObject({ state, dueAt: new Date(dueAt), failureCode: 'ENOSPC' });
  });

  it.each([
    ['RETRY', { attempts: 1 }, { state: 'QUEUED', attempts: 1, channel: 'SMS' }],
    ['AWAY', { attempts: 6 }, { state: 'QUEUED', attempts: 5, channel: 'SMS' }],
    ['REFUSED', {}, { state: 'FAILED', attempts: 1 }],
    ['BOUNCED', {}, { state: 'FAILED', bounced: 'SMS' }],
    ['REFUSED', { fallbacks: ['EMAIL'] }, { state: 'QUEUED', channel: 'EMAIL', fallbacks: [], attempts: 0 }],
    ['BOUNCED', { fallbacks: ['EMAIL'] }, { state: 'QUEUED', channel: 'EMAIL', bounced: 'SMS' }],
    ['RETRY', { attempts: MOST_ATTEMPTS, fallbacks: ['EMAIL'] }, { state: 'QUEUED', channel: 'EMAIL' }],
  ] as const)('ACT-08: %s with %j leads to %j', async (kind, differences, expected) => {
    const { change } = await send(differences, noon, new DeliveryFailure(kind, 'VENDOR_SAYS_NO'));
    expect(change).toMatchObject({ ...expected, failureCode: 'VENDOR_SAYS_NO' });
  });

  it('ACT-08: what was out of date before it could be sent is not sent', async () => {
    const { sent, change } = await send({ validUntil: noon }, noon);
    expect(sent).toEqual([]);
    expect(change).toMatchObject({ state: 'SUPPRESSED', failureCode: 'OUT_OF_DATE' });
  });
});
