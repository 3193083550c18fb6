import type { Desk } from '../points/desk';

/** Those who were here at least twice in the last twelve months (rulebook ANA-06). */
export async function regularGuests(desk: Desk): Promise<string> {
  const segment = { code: 'REGULAR_GUESTS', name: '常来的客户', condition: { visitCount: { atLeast: 2 } } };
  type Saved = { segment: { id: string } };
  return (await desk.give<Saved>('segmentSave', segment, 'segment { id }')).segment.id;
}
