import type { Desk } from '../points/desk';

/** Those who were here at least twice in the last twelve months (rulebook ANA-06). */
export async function regularGuests(desk: Desk): Promise<string> {
  const segment = { code: 'REGULAR_GUESTS', name: '常来的客户', condition: { visitCount: { atLeast: 2 } } };
  type Saved = { segment: { id: string } };
  return (await desk.give<Saved>('segmentSave', segment, 'segment { id }')).segment.id;
}

/** Whom a club would call next: those about to be lost, and gold members without a visit for a year (ANA-06). */
const TO_WIN_BACK = [
  { code: 'ABOUT_TO_BE_LOST', name: '即将流失的客户', condition: { valueClasses: ['INACTIVE'] } },
  {
    code: 'GOLD_WITHOUT_VISIT',
    name: '一年未到店的金卡会员',
    condition: { all: [{ tiers: ['GOLD'] }, { not: { visitCount: { atLeast: 1 } } }] },
  },
];

export async function saveToWinBack(desk: Desk): Promise<void> {
  for (const segment of TO_WIN_BACK) await desk.give('segmentSave', segment, 'segment { id }');
}
