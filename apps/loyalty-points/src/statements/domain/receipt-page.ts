import { type Bilingual, type Language, formatMoney } from '@autoclub/domain-kit';
import { explain } from '@autoclub/rulebook';
import { escaped, facts, htmlPage, row } from './html-page';
import type { Receipt } from './receipt';

const words = {
  title: { zh: '结算积分回执', en: 'Receipt of points' },
  order: { zh: '维修单', en: 'Repair order' },
  businessDay: { zh: '业务日', en: 'Business day' },
  discount: { zh: '会员优惠', en: 'Discount' },
  paidWithPoints: { zh: '积分支付', en: 'Paid with points' },
  earned: { zh: '本单积分', en: 'Points of this order' },
  available: { zh: '可用积分', en: 'Points available' },
  held: { zh: '冻结积分', en: 'Points held' },
  redeemable: { zh: '现在可以兑换', en: 'What your points buy now' },
  item: { zh: '项目', en: 'Item' },
  points: { zh: '所需积分', en: 'Points' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A receipt as a page to print, in one language, without any personal data (rulebook PTS-11, PLT-03). */
export function receiptPage(receipt: Receipt, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language];
  const { discount, paidWithPoints, balance, redeemableNow } = receipt;
  const summary = facts([
    [say('order'), receipt.repairOrderId],
    [say('businessDay'), receipt.businessDay],
    ...(discount ? [[say('discount'), formatMoney(discount)] as const] : []),
    ...(paidWithPoints.amountMinor > 0
      ? [[say('paidWithPoints'), formatMoney(paidWithPoints)] as const]
      : []),
    [say('earned'), receipt.pointsEarned],
    ...(balance
      ? [[say('available'), balance.available] as const, [say('held'), balance.held] as const]
      : []),
  ]);
  const why = `<p>${escaped(explain(receipt.explanation, language))}</p>`;
  const items = redeemableNow.map(({ name, points }) => row([name[language], points]));
  const catalogue =
    items.length === 0
      ? ''
      : `<h2>${escaped(say('redeemable'))}</h2><table>${row([say('item'), say('points')], 'th')}${items.join('')}</table>`;
  return htmlPage(language, say('title'), `${summary}${why}${catalogue}`);
}
