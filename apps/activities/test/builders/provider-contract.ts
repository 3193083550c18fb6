import { DeliveryFailure } from '../../src/messages/application/message-provider';
import type { MessageProvider, OutgoingMessage } from '../../src/messages/application/message-provider';

/** What the contract needs to know of a provider under test. */
export interface ProviderUnderTest {
  readonly provider: MessageProvider;
  /** Ids of the messages that the other side took as ones of their own, doublets not counted. */
  arrived(): Promise<readonly string[]>;
  /** Breaks the way to the other side; absent where there is none. */
  breakIt?(): Promise<void>;
  stop(): Promise<void>;
}

export const outgoing = (differences: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: 'msg_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  channel: 'SMS',
  subject: '保养提醒',
  text: '您的爱车该保养了。',
  traceId: 'a'.repeat(32),
  attempt: 1,
  isUncertain: false,
  ...differences,
});

/** What the contact book of these tests knows: what must never be seen in an error. */
export const PHONE = '+8613800138000';
export const EMAIL = 'member@example.com';
export const contacts = { contactOf: () => Promise.resolve({ phone: PHONE, email: EMAIL }) };

/** The contract that every adapter keeps (rulebook ACT-08); a vendor's spec calls it. */
export function providerContract(name: string, make: () => Promise<ProviderUnderTest>): void {
  describe(`ACT-08: ${name} keeps the contract of providers`, () => {
    let under: ProviderUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.stop());

    it('takes a message and says how far it is', async () => {
      expect(['ACCEPTED', 'DELIVERED']).toContain(await under.provider.send(outgoing()));
      expect(await under.arrived()).toEqual(['msg_1']);
    });

    it('has one message arrive once, though an attempt of unknown outcome is repeated', async () => {
      await under.provider.send(outgoing());
      await under.provider.send(outgoing({ attempt: 2, isUncertain: true })).catch(onlyFailures);
      expect(await under.arrived()).toEqual(['msg_1']);
    });

    it('takes two messages of one person as two', async () => {
      await under.provider.send(outgoing());
      await under.provider.send(outgoing({ messageId: 'msg_2' }));
      expect(await under.arrived()).toEqual(['msg_1', 'msg_2']);
    });

    it('says by a code that it failed, and nothing of the person', async () => {
      if (!under.breakIt) return expect(await under.provider.send(outgoing())).toBeDefined();
      await under.breakIt();
      const failure: unknown = await under.provider.send(outgoing()).catch((error: unknown) => error);
      const { code, message, stack } = failure as { code: string; message: string; stack: string };
      expect(code).toMatch(/^[A-Z0-9_]{3,64}$/);
      for (const secret of [PHONE, EMAIL, '13800138000']) expect(`${message} ${stack}`).not.toContain(secret);
      return undefined;
    });
  });
}

function onlyFailures(error: unknown): void {
  if (!(error instanceof DeliveryFailure)) throw error;
}
