import { personErased } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';

const advisor = { ...principals.staffOf('dlr_1'), staffMemberId: 'stf_1' };
const moderator = { ...principals.staffOf('dlr_1', ['CLUB_MANAGER']), staffMemberId: 'stf_2' };
const item = {
  kind: 'PHOTO',
  titleZh: '秋季自驾',
  titleEn: 'Autumn tour',
  textZh: '一起去看红叶。',
  textEn: 'To the red leaves.',
  photoUrls: ['https://img.example.com/1.jpg'],
};

interface Payload {
  readonly bulletinItem: { id: string; state: string } | null;
  readonly userErrors: { code: string }[];
}

describe('ACT-11: the bulletin of a dealer', () => {
  let house: Activities;
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(given.dealer('dlr_1'), given.dealer('dlr_2'), given.customer('cus_1', 'dlr_1'));
  });
  afterAll(() => house.drop());

  const give = async (mutation: string, said: object, by: typeof advisor = moderator) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { ${mutation}(input: $input) {
      bulletinItem { id state } userErrors { code } } }`;
    const input = { idempotencyKey: `key-${++keys}`, ...said };
    const { data, errors } = await house.ask(by, source, { input });
    if (!data) throw new Error(JSON.stringify(errors));
    return data[mutation] as Payload;
  };
  const submitted = async (differences: object = {}) =>
    (await give('bulletinItemSubmit', { ...item, ...differences }, advisor)).bulletinItem?.id ?? '';
  const read = async (by: typeof advisor = advisor) => {
    const { data } = await house.ask(by, '{ bulletin { nodes { title photoUrls state } } }');
    return (data?.['bulletin'] as { nodes: object[] }).nodes;
  };
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

  it('shows what a moderator has published, and nothing before or after', async () => {
    const bulletinItemId = await submitted();
    expect(await read()).toEqual([]);
    await give('bulletinItemPublish', { bulletinItemId });
    expect(await read()).toEqual([{ title: 'Autumn tour', photoUrls: item.photoUrls, state: 'PUBLISHED' }]);
    await give('bulletinItemWithdraw', { bulletinItemId, reason: '照片有误。' });
    expect(await read()).toEqual([]);
  });

  it('of 50 moderators who publish and refuse one item, one decides', async () => {
    const bulletinItemId = await submitted();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        at % 2 === 0
          ? give('bulletinItemPublish', { bulletinItemId })
          : give('bulletinItemRefuse', { bulletinItemId, reason: 'Not ours.' }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['BULLETIN_STATE_WRONG']));
  });

  it.each([
    ['a picture over http', { photoUrls: ['http://img.example.com/1.jpg'] }, 'PHOTO_URL_INVALID'],
    ['photos without one', { photoUrls: [] }, 'PHOTO_REQUIRED'],
    ['an activity that is not there', { activityId: 'act_0' }, 'ACTIVITY_NOT_FOUND'],
    ['a stranger', { sharedByCustomerId: 'cus_0' }, 'CUSTOMER_NOT_FOUND'],
  ])('PLT-05: %s is a code and leaves nothing', async (_, differences, code) => {
    expect(codes(await give('bulletinItemSubmit', { ...item, ...differences }, advisor))).toEqual([code]);
    expect(await house.owner.query('select 1 from bulletin_item')).toEqual([]);
  });

  it('a refusal says why, and only a moderator decides', async () => {
    const bulletinItemId = await submitted();
    expect(codes(await give('bulletinItemRefuse', { bulletinItemId, reason: ' ' }))).toEqual([
      'TEXT_REQUIRED',
    ]);
    await expect(give('bulletinItemPublish', { bulletinItemId }, advisor)).rejects.toThrow(
      'activities:write',
    );
    expect(
      (await give('bulletinItemRefuse', { bulletinItemId, reason: 'Not ours.' })).bulletinItem?.state,
    ).toBe('REFUSED');
    expect(codes(await give('bulletinItemPublish', { bulletinItemId }))).toEqual(['BULLETIN_STATE_WRONG']);
  });

  it('PLT-02: another dealer neither reads nor moderates it', async () => {
    const bulletinItemId = await submitted();
    const stranger = { ...principals.staffOf('dlr_2', ['CLUB_MANAGER']), staffMemberId: 'stf_9' };
    expect(codes(await give('bulletinItemPublish', { bulletinItemId }, stranger))).toEqual([
      'BULLETIN_ITEM_NOT_FOUND',
    ]);
    await give('bulletinItemPublish', { bulletinItemId });
    expect(await read(stranger)).toEqual([]);
  });

  it('MEM-17: what an erased person shared goes with them', async () => {
    await submitted({ sharedByCustomerId: 'cus_1' });
    await submitted();
    const erased = { ...personErased.example, customerId: 'cus_1', dealerId: 'dlr_1' };
    await house.feed(deliver(personErased, erased, { sequence: 2 }));
    expect(await house.owner.query('select customer_id from bulletin_item')).toEqual([{ customer_id: null }]);
  });
});
