import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';

/*
 * News and shared photos of activities, per dealer (rulebook ACT-11). A photo is a reference: the picture lies with the
 * dealer's own storage. Members read what was published; everything else is for the staff.
 */

export const BULLETIN_KINDS = ['NEWS', 'PHOTO'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** An item waits for a moderator, who publishes or refuses it; what was published can be withdrawn. */
export const BULLETIN_STATES = ['SUBMITTED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

export const bulletinTransitions: Readonly<Record<BulletinState, readonly BulletinState[]>> = {
  SUBMITTED: ['PUBLISHED', 'REFUSED'],
  PUBLISHED: ['WITHDRAWN'],
  REFUSED: [],
  WITHDRAWN: [],
};

export interface BulletinDraft {
  readonly kind: BulletinKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly textZh: string;
  readonly textEn: string;
  /** Addresses of pictures. */
  readonly photoUrls: readonly string[];
  /** The activity it is about; null for none. */
  readonly activityId: string | null;
  /** The customer who shared the photos; null for the dealer itself. */
  readonly sharedByCustomerId: string | null;
}

export interface BulletinItem extends BulletinDraft {
  readonly id: string;
  readonly dealerId: string;
  readonly state: BulletinState;
  readonly submittedById: string | null;
  readonly submittedAt: Date;
  readonly moderatedById: string | null;
  readonly moderatedAt: Date | null;
  /** Why it was refused or withdrawn; null otherwise. */
  readonly moderationReason: string | null;
  readonly traceId: string;
}

export const draftRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  PHOTO_REQUIRED: { zh: '分享照片时至少须有一张照片。', en: 'Shared photos need at least one photo.' },
  TOO_MANY_PHOTOS: { zh: '最多 {max} 张照片。', en: 'There may be at most {max} photos.' },
  PHOTO_URL_INVALID: {
    zh: '照片地址须为 https 网址，且不含用户名、密码或本机地址。',
    en: 'The address of a photo is an https URL of a public host, without user name or password.',
  },
});

export const moderationRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  BULLETIN_ITEM_NOT_FOUND: { zh: '未找到该内容。', en: 'There is no such bulletin item.' },
  BULLETIN_STATE_WRONG: {
    zh: '该内容的状态是“{state}”，不能这样处理。',
    en: 'The item is {state}, so that cannot be done.',
  },
});

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 2_000;
const LONGEST_URL = 500;
export const MOST_PHOTOS = 9;
export const LONGEST_REASON = 300;

/** Reads what is to be shown (rulebook ACT-11); every fault is named at once. */
export function readDraft(draft: BulletinDraft): Outcome<BulletinDraft, RefusalOf<typeof draftRefusals>> {
  const checks = new InputChecks(draftRefusals);
  const { no } = draftRefusals;
  const read = {
    titleZh: checks.text(draft.titleZh, ['titleZh'], LONGEST_TITLE),
    titleEn: checks.text(draft.titleEn, ['titleEn'], LONGEST_TITLE),
    textZh: checks.text(draft.textZh, ['textZh'], LONGEST_TEXT),
    textEn: checks.text(draft.textEn, ['textEn'], LONGEST_TEXT),
  };
  const { kind, photoUrls } = draft;
  if (kind === 'PHOTO' && photoUrls.length === 0) checks.refusals.push(no('PHOTO_REQUIRED', ['photoUrls']));
  if (photoUrls.length > MOST_PHOTOS)
    checks.refusals.push(no('TOO_MANY_PHOTOS', ['photoUrls'], { max: MOST_PHOTOS }));
  for (const [at, url] of photoUrls.slice(0, MOST_PHOTOS).entries())
    if (!isPhotoUrl(url)) checks.refusals.push(no('PHOTO_URL_INVALID', ['photoUrls', at]));
  return checks.complete({ ...draft, ...read });
}

/** A name with a dot is public; an address of digits or a bare name may be a machine of ours or the reader's own. */
const PUBLIC_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
const PRIVATE_ENDS = ['.local', '.localhost', '.internal', '.lan', '.home'];

/** A picture that a member's front end may load: https, a public host name, nothing secret in the address. */
export function isPhotoUrl(text: string): boolean {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    PUBLIC_HOST.test(hostname) &&
    !PRIVATE_ENDS.some((end) => hostname.endsWith(end))
  );
}

/** What a moderator decides; a refusal and a withdrawal say why. */
export interface Moderation {
  readonly to: Exclude<BulletinState, 'SUBMITTED'>;
  readonly reason: string | null;
  readonly byId: string | null;
  readonly at: Date;
}

export function moderated(
  item: BulletinItem | undefined,
  { to, reason, byId, at }: Moderation,
): Outcome<BulletinItem, RefusalOf<typeof moderationRefusals>> {
  const { no } = moderationRefusals;
  if (!item) return refused(no('BULLETIN_ITEM_NOT_FOUND', ['bulletinItemId']));
  if (!bulletinTransitions[item.state].includes(to))
    return refused(no('BULLETIN_STATE_WRONG', ['bulletinItemId'], { state: { code: item.state } }));
  return accepted({ ...item, state: to, moderationReason: reason, moderatedById: byId, moderatedAt: at });
}
