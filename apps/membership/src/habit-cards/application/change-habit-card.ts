import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { changedCard } from '../domain/habits';
import { habitRefusals, readHabits, unknownCodes, type SaidHabits } from '../domain/read-habits';
import { habitCardFact } from './facts';
import type { HabitCardsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VEHICLE_NOT_FOUND'),
  ...habitRefusals.texts,
});

export interface HabitsToKeep {
  readonly vehicleId: string;
  readonly said: SaidHabits;
}

/** Writes what was learned of a customer's habits onto the card of the vehicle, with who and when (rulebook MEM-14). */
export const changeHabitCard = command<HabitCardsPorts>()({
  name: 'habitCardChange',
  refusals,
  read({ vehicleId, said }: HabitsToKeep) {
    const habits = readHabits(said);
    return habits.ok ? accepted({ vehicleId, habits: habits.value }) : habits;
  },
  async work(ports, { vehicleId, habits }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const today = todayAt(dealer.value, caller);
    const unknown = unknownCodes(habits, ports.codesOn(dealer.value, today));
    if (unknown.length > 0) return refused(...unknown);
    const vehicle = await ports.holdVehicle(dealerId, vehicleId);
    if (!vehicle) return refused(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const change = changedCard(await ports.cards.ofVehicle(dealerId, vehicleId), vehicle, habits);
    if (!change) return accepted({ answer: { vehicleId } });
    const { staffMemberId, now: at, traceId } = caller;
    await ports.cards.keep(change, { dealerId, staffMemberId, at, traceId });
    return accepted({
      answer: { vehicleId },
      facts: [habitCardFact(change, dealer.value, { today, staffMemberId })],
    });
  },
});
