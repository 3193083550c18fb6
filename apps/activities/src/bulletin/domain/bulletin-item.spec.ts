import { isPhotoUrl, MOST_PHOTOS, moderated, readDraft } from './bulletin-item';
import type { BulletinDraft, BulletinItem, BulletinState } from './bulletin-item';

const draft: BulletinDraft = {
  kind: 'NEWS',
  titleZh: '秋季自驾',
  titleEn: 'Autumn tour',
  textZh: '一起去看红叶。',
  textEn: 'To the red leaves.',
  photoUrls: [],
  activityId: null,
  sharedByCustomerId: null,
};
const URL_OK = 'https://img.example.com/a/1.jpg';
const codes = (differences: Partial<BulletinDraft>) => {
  const outcome = readDraft({ ...draft, ...differences });
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => [code, field?.join('.')]);
};

describe('readDraft', () => {
  it.each<[string, Partial<BulletinDraft>, unknown[]]>([
    ['news without a photo', {}, []],
    ['photos without one', { kind: 'PHOTO' }, [['PHOTO_REQUIRED', 'photoUrls']]],
    ['as many photos as there may be', { photoUrls: Array<string>(MOST_PHOTOS).fill(URL_OK) }, []],
    [
      'one more',
      { photoUrls: Array<string>(MOST_PHOTOS + 1).fill(URL_OK) },
      [['TOO_MANY_PHOTOS', 'photoUrls']],
    ],
    ['the second photo', { photoUrls: [URL_OK, 'ftp://x'] }, [['PHOTO_URL_INVALID', 'photoUrls.1']]],
    ['an empty title', { titleEn: ' ' }, [['TEXT_REQUIRED', 'titleEn']]],
    ['a title of 80', { titleEn: 'x'.repeat(80) }, []],
    ['a title of 81', { titleEn: 'x'.repeat(81) }, [['TEXT_TOO_LONG', 'titleEn']]],
  ])('ACT-11: %s', (_, differences, expected) => {
    expect(codes(differences)).toEqual(expected);
  });
});

describe('isPhotoUrl', () => {
  it.each([
    [URL_OK, true],
    ['http://img.example.com/1.jpg', false],
    ['https://user:secret@img.example.com/1.jpg', false],
    ['https://localhost/1.jpg', false],
    ['https://printer.local/1.jpg', false],
    ['https://10.0.0.1/1.jpg', false],
    ['https://[::1]/1.jpg', false],
    ['https://2130706433/1.jpg', false],
    ['javascript:alert(1)', false],
    ['data:image/png;base64,AA==', false],
    ['not a url', false],
    [`https://img.example.com/${'x'.repeat(500)}`, false],
  ])('ACT-11: %s: %s', (url, expected) => {
    expect(isPhotoUrl(url)).toBe(expected);
  });
});

describe('moderated', () => {
  const item = (state: BulletinState): BulletinItem => ({
    ...draft,
    id: 'bul_1',
    dealerId: 'dlr_1',
    state,
    submittedById: 'stf_1',
    submittedAt: new Date(0),
    moderatedById: null,
    moderatedAt: null,
    moderationReason: null,
    traceId: 'a'.repeat(32),
  });

  it.each([
    ['SUBMITTED', 'PUBLISHED', true],
    ['SUBMITTED', 'REFUSED', true],
    ['SUBMITTED', 'WITHDRAWN', false],
    ['PUBLISHED', 'WITHDRAWN', true],
    ['PUBLISHED', 'REFUSED', false],
    ['REFUSED', 'PUBLISHED', false],
    ['WITHDRAWN', 'PUBLISHED', false],
  ] as const)('ACT-11: from %s to %s: %s', (from, to, expected) => {
    const said = { to, reason: null, byId: 'stf_2', at: new Date(1) };
    expect(moderated(item(from), said).ok).toBe(expected);
  });
});
