import { fixedClock } from '@autoclub/domain-kit';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailServer } from '@autoclub/testing';
import type { MailReplies } from '@autoclub/testing';
import { Webhook } from 'standardwebhooks';
import {
  contacts,
  EMAIL,
  outgoing,
  PHONE,
  providerContract,
} from '../../../../test/builders/provider-contract';
import type { ProviderUnderTest } from '../../../../test/builders/provider-contract';
import { fileMessageProvider } from './file-message-provider';
import { postcards, telephoneTasks, webBulletin } from './list-message-providers';
import { smtpMessageProvider } from './smtp-message-provider';
import { webhookMessageProvider } from './webhook-message-provider';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const listening = (server: { address(): AddressInfo | string | null }) =>
  (server.address() as AddressInfo).port;

async function file(): Promise<ProviderUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'messages-'));
  const provider = fileMessageProvider(join(folder, 'out'), fixedClock('2026-11-21T06:00:00Z'));
  return {
    provider,
    async arrived() {
      const [name = ''] = await readdir(join(folder, 'out'));
      const lines = (await readFile(join(folder, 'out', name), 'utf8')).trim().split('\n');
      return lines.map((line) => (JSON.parse(line) as { messageId: string }).messageId);
    },
    breakIt: () => writeFile(join(folder, 'out'), 'in the way'),
    stop: () => rm(folder, { recursive: true }),
  };
}

/** E-mail by a real server, which can refuse a recipient or the mail. */
async function smtp(replies: MailReplies = {}) {
  const server = await mailServer(replies);
  return {
    ...server,
    provider: smtpMessageProvider({ url: server.url, from: 'Club <club@example.com>' }, contacts),
  };
}

async function mail(): Promise<ProviderUnderTest> {
  const { provider, taken, stop } = await smtp();
  return {
    provider,
    arrived: () => Promise.resolve(taken.map(({ messageId }) => /^<(msg_\d)@/.exec(messageId)?.[1] ?? '')),
    breakIt: stop,
    stop,
  };
}

/** A real gateway of a vendor, which knows what it took by the id. */
async function gateway(status = 200) {
  const taken = new Map<string, string>();
  const faults: unknown[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      try {
        new Webhook(SECRET).verify(body, request.headers as Record<string, string>);
        if (status === 200) taken.set(String(request.headers['webhook-id']), body);
      } catch (error) {
        faults.push(error);
      }
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${listening(server)}/messages`;
  const settings = { url, secret: SECRET, allowsPrivateAddresses: true };
  const provider = webhookMessageProvider(settings, contacts, { clock: () => new Date() });
  const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
  return { provider, taken, faults, stop, url };
}

async function vendor(): Promise<ProviderUnderTest> {
  const { provider, taken, stop } = await gateway();
  let isStopped = false;
  const stopOnce = async () => {
    if (!isStopped) await stop();
    isStopped = true;
  };
  return {
    provider,
    arrived: () => Promise.resolve([...taken.keys()]),
    breakIt: stopOnce,
    stop: stopOnce,
  };
}

/** The list is the queue itself, so what arrived is what was handed over, by its id. */
const listed = (list: typeof postcards) => (): Promise<ProviderUnderTest> => {
  const ids = new Set<string>();
  const provider: ProviderUnderTest['provider'] = {
    send: (message) => {
      ids.add(message.messageId);
      return list.send(message);
    },
  };
  const arrived = () => Promise.resolve([...ids]);
  return Promise.resolve({ provider, arrived, stop: () => Promise.resolve() });
};

providerContract('the file', file);
providerContract('an SMTP server', mail);
providerContract("a vendor's gateway", vendor);
providerContract('the list of calls', listed(telephoneTasks));
providerContract('the list of postcards', listed(postcards));
providerContract('the web bulletin', listed(webBulletin));

describe('an SMTP server', () => {
  it('ACT-08: gets a mail with subject and text, to the address of the contact book', async () => {
    const { provider, taken, stop } = await smtp();
    await provider.send(outgoing({ channel: 'EMAIL' }));
    await stop();
    const text = taken[0]?.raw ?? '';
    expect(text).toContain(`To: ${EMAIL}`);
    expect(text).toContain('=?UTF-8?');
    expect(text).toContain(Buffer.from('您的爱车该保养了。').toString('base64').slice(0, 20));
  });

  it('ACT-08: is not asked again where nobody knows whether it took a mail', async () => {
    const { provider, taken, stop } = await smtp();
    await expect(provider.send(outgoing({ isUncertain: true }))).rejects.toMatchObject({
      kind: 'REFUSED',
      code: 'OUTCOME_UNKNOWN',
    });
    await stop();
    expect(taken).toEqual([]);
  });

  it.each([
    [{ rcpt: 550 }, 'BOUNCED', 'SMTP_550'],
    [{ rcpt: 450 }, 'RETRY', 'SMTP_450'],
    [{ rcpt: 554 }, 'REFUSED', 'SMTP_554'],
    [{ data: 554 }, 'REFUSED', 'SMTP_554'],
    [{ data: 452 }, 'RETRY', 'SMTP_452'],
    [{ data: 421 }, 'AWAY', 'SMTP_421'],
  ] as const)('ACT-08: that answers %j leads to %s', async (replies, kind, code) => {
    const { provider, stop } = await smtp(replies);
    await expect(provider.send(outgoing())).rejects.toMatchObject({ kind, code });
    await stop();
  });
});

describe("a vendor's gateway", () => {
  it('ACT-08: gets a text and a number, signed as Standard Webhooks say', async () => {
    const { provider, taken, faults, stop } = await gateway();
    await provider.send(outgoing());
    await stop();
    expect(faults).toEqual([]);
    expect(JSON.parse(taken.get('msg_1') ?? '')).toMatchObject({
      type: 'message.send',
      data: { messageId: 'msg_1', channel: 'SMS', phone: PHONE, text: '您的爱车该保养了。' },
    });
  });

  it.each([
    [410, 'BOUNCED'],
    [422, 'BOUNCED'],
    [400, 'REFUSED'],
    [302, 'REFUSED'],
    [429, 'RETRY'],
    [500, 'RETRY'],
    [503, 'AWAY'],
  ] as const)('ACT-08: that answers %d leads to %s', async (status, kind) => {
    const { provider, stop } = await gateway(status);
    await expect(provider.send(outgoing())).rejects.toMatchObject({ kind, code: `HTTP_${status}` });
    await stop();
  });

  it.each([
    'https://127.0.0.1/',
    'https://10.1.2.3/',
    'https://192.168.0.9/',
    'https://172.16.0.1/',
    'https://169.254.169.254/latest',
    'https://100.64.0.1/',
    'https://[::1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://0.0.0.0/',
    'https://2130706433/',
  ])('ACT-08: is not reached at %s', async (url) => {
    const settings = { url, secret: SECRET, allowsPrivateAddresses: false };
    const provider = webhookMessageProvider(settings, contacts, { clock: () => new Date() });
    await expect(provider.send(outgoing())).rejects.toMatchObject({ code: 'ADDRESS_NOT_PUBLIC' });
  });

  it('ACT-08: is not reached by a name that points inside, not even beside an outside address', async () => {
    const { taken, stop, url } = await gateway();
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 as const },
        { address: '127.0.0.1', family: 4 as const },
      ]);
    const settings = { url: url.replace('http:', 'https:').replace('127.0.0.1', 'sms.example.com') };
    const provider = webhookMessageProvider(
      { ...settings, secret: SECRET, allowsPrivateAddresses: false },
      contacts,
      { clock: () => new Date(), resolve },
    );
    await expect(provider.send(outgoing())).rejects.toMatchObject({ code: 'ADDRESS_NOT_PUBLIC' });
    await stop();
    expect([...taken]).toEqual([]);
  });

  it('ACT-08: is connected to at the address that was looked at, the name is asked once', async () => {
    const { taken, stop, url } = await gateway();
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 as const }]);
    };
    const settings = { url: url.replace('127.0.0.1', 'no-such-host.invalid'), secret: SECRET };
    const provider = webhookMessageProvider({ ...settings, allowsPrivateAddresses: true }, contacts, {
      clock: () => new Date(),
      resolve,
    });
    expect(await provider.send(outgoing())).toBe('ACCEPTED');
    await stop();
    expect([asked, [...taken.keys()]]).toEqual([1, ['msg_1']]);
  });

  it('ACT-08: outside of the own network takes messages by https only', () => {
    const settings = { url: 'http://sms.example.com', secret: SECRET, allowsPrivateAddresses: false };
    expect(() => webhookMessageProvider(settings, contacts, { clock: () => new Date() })).toThrow('https');
  });
});
