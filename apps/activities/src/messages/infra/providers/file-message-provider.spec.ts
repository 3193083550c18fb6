import { fixedClock } from '@autoclub/domain-kit';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileMessageProvider } from './file-message-provider';

const message = {
  messageId: 'msg_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  channel: 'SMS' as const,
  subject: '结算通知',
  text: '实付 1199.99 元',
  traceId: 'a'.repeat(32),
  attempt: 1,
};

/** What is said of the attempt is not written. */
const given = { ...message, isUncertain: false };

describe('fileMessageProvider', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'messages-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const provider = (at = '2026-11-21T06:00:00Z') => fileMessageProvider(join(folder, 'out'), fixedClock(at));
  const lines = async () => {
    const files = await readdir(join(folder, 'out'));
    const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, 'out', file), 'utf8')));
    return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line) as typeof message);
  };

  it('ACT-08: writes a message as one line of JSON into the file of the day', async () => {
    expect(await provider().send(given)).toBe('DELIVERED');
    expect(await lines()).toEqual([{ ...message, writtenAt: '2026-11-21T06:00:00.000Z' }]);
    expect(await readdir(join(folder, 'out'))).toEqual(['messages-2026-11-21.ndjson']);
  });

  it('ACT-08: writes a message once, though it is handed over again after a crash, even past midnight', async () => {
    await provider('2026-11-21T23:59:59Z').send(given);
    expect(await provider('2026-11-22T00:00:30Z').send({ ...given, attempt: 2 })).toBe('DELIVERED');
    expect(await lines()).toHaveLength(1);
  });

  it('ACT-08: writes it on a later attempt when an earlier one did not get through', async () => {
    await provider().send({ ...given, messageId: 'msg_2' });
    await provider().send({ ...given, attempt: 2 });
    expect((await lines()).map((line) => line.messageId)).toEqual(['msg_2', 'msg_1']);
  });

  it('says so when it cannot write', async () => {
    await writeFile(join(folder, 'out'), 'a file is in the way');
    await expect(provider().send(given)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
