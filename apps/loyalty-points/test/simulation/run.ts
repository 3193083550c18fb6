import { countingIds } from '@autoclub/domain-kit';
import { type ClubPlan, clubPlan } from './club-plan';
import { type Dice, dice as diceOf } from './dice';
import { Crash, type Faults, NO_FAULTS, type Sabotage, anyFaults } from './faults';
import { Figures } from './figures';
import { Giver } from './giver';
import { type Order, PointsService } from './points-service';
import { Consumer, Relay, Topics } from './topics';
import type { DeliveredEvent } from '@autoclub/event-contracts';

const HOUR_MS = 3_600_000;
const MOST_ROUNDS = 400;

/** A command of a client, sent until there is an answer. */
export interface Wish {
  readonly order: Order;
  readonly keys: string[];
  answer: 'ACCEPTED' | 'REFUSED' | null;
}

/** All that took part in a run, as it stands at its end. */
export interface Ended {
  readonly plan: ClubPlan;
  readonly points: PointsService;
  readonly giver: Giver;
  readonly figures: Figures;
  readonly wishes: readonly Wish[];
  readonly clubTopics: Topics;
}

/**
 * One run of the house from a seed: the other services publish, clients give commands, clocks jump, messages are lost,
 * come twice and overtake each other, processes die at any step. At the end the weather clears and everything arrives.
 */
export class Run implements Ended {
  readonly plan: ClubPlan;
  readonly points: PointsService;
  readonly giver: Giver;
  readonly figures: Figures;
  readonly wishes: Wish[] = [];
  readonly clubTopics: Topics;
  private readonly dice: Dice;
  private faults: Faults;
  private now = new Date('2026-11-22T04:00:00Z');
  private readonly club: DeliveredEvent[] = [];
  private readonly topics: readonly Topics[];
  private readonly relays: readonly Relay[];
  private readonly consumers: readonly Consumer[];

  constructor(
    seed: number,
    private readonly sabotage: Sabotage = {},
  ) {
    const dice = (this.dice = diceOf(seed));
    const faults = (this.faults = anyFaults(dice));
    this.plan = clubPlan(dice);
    this.points = new PointsService(dice, faults, sabotage, () => this.now, countingIds());
    this.giver = new Giver(dice, faults);
    this.figures = new Figures(dice, faults, sabotage.withoutInbox);
    const [clubTopics, pointsTopics, giverTopics] = [new Topics(dice), new Topics(dice), new Topics(dice)];
    this.clubTopics = clubTopics;
    this.topics = [clubTopics, pointsTopics, giverTopics];
    this.relays = [
      new Relay(dice, clubTopics, () => this.club),
      new Relay(dice, pointsTopics, () => this.points.outbox()),
      new Relay(dice, giverTopics, () => this.giver.tables.outbox),
    ];
    const early = sabotage.offsetBeforeEffect;
    this.consumers = [
      new Consumer(dice, clubTopics, (events) => this.points.consume(events), early),
      new Consumer(dice, giverTopics, (events) => this.points.consume(events), early),
      new Consumer(dice, pointsTopics, (events) => this.giver.consume(events)),
      new Consumer(dice, pointsTopics, (events) => this.figures.consume(events), early),
    ];
  }

  async toItsEnd(): Promise<Ended> {
    const { dice } = this;
    for (let turn = dice.int(15, 35); turn > 0; turn--) await this.turn();
    this.clear();
    this.club.push(...this.plan.events.slice(this.club.length));
    await this.settle();
    this.now = new Date(this.now.getTime() + 24 * HOUR_MS);
    await this.points.releaseTimedOut();
    await this.points.expire();
    await this.settle();
    return this;
  }

  private async turn(): Promise<void> {
    const { dice, faults } = this;
    this.now = new Date(this.now.getTime() + dice.int(0, 5) * 60_000);
    if (dice.chance(faults.clockJump)) this.jump();
    const next = this.plan.events[this.club.length];
    if (next && dice.chance(600)) this.club.push(next);
    for (const relay of this.relays) relay.carry(faults);
    if (dice.chance(faults.duplicate)) for (const topics of this.topics) topics.repeat();
    for (const consumer of this.consumers) await this.perhaps(() => consumer.poll(faults));
    if (dice.chance(350)) this.wish();
    for (const wish of this.wishes) if (wish.answer === null && dice.chance(600)) await this.send(wish);
    if (dice.chance(300)) await this.perhaps(() => this.giver.answerLate());
    if (dice.chance(250)) await this.perhaps(() => this.points.releaseTimedOut());
    if (dice.chance(100)) await this.perhaps(() => this.points.expire());
  }

  private jump(): void {
    const hours = this.dice.pick([-1, 1, 9, 24, 24 * 40]);
    this.now = new Date(this.now.getTime() + hours * HOUR_MS);
  }

  private wish(): void {
    const { dice } = this;
    const [mem, ...others] = this.plan.membershipIds;
    const redemptionId = `${[...this.points.tables.redemptions.keys()].at(-1 - dice.int(0, 1)) ?? ''}`;
    if (redemptionId && dice.chance(350)) {
      this.wishes.push({
        order: { does: dice.pick(['cancel', 'reverse']), redemptionId },
        keys: [],
        answer: null,
      });
      return;
    }
    if (mem === undefined) return;
    const order = {
      does: 'redeem' as const,
      membershipId: dice.pick([mem, ...others]),
      points: dice.int(1, 25),
    };
    this.wishes.push({ order, keys: [], answer: null });
  }

  private async send(wish: Wish): Promise<void> {
    const number = this.wishes.indexOf(wish) + 1;
    const [first] = wish.keys;
    const key =
      first === undefined || this.sabotage.newKeyForRetry ? `wish ${number}.${wish.keys.length}` : first;
    wish.keys.push(key);
    await this.perhaps(async () => {
      const { ok } = await this.points.order(key, wish.order);
      wish.answer = ok ? 'ACCEPTED' : 'REFUSED';
    });
  }

  /** A process that has died is started again; what it was doing comes once more. */
  private async perhaps(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }

  private clear(): void {
    this.faults = NO_FAULTS;
    for (const process of [this.points, this.giver, this.figures]) process.faults = NO_FAULTS;
  }

  private async settle(): Promise<void> {
    const isBusy = () =>
      this.relays.some((relay) => relay.hasWaiting()) ||
      this.consumers.some((consumer) => consumer.isBehind()) ||
      this.wishes.some(({ answer }) => answer === null);
    for (let round = 0; isBusy(); round++) {
      if (round === MOST_ROUNDS) throw new Error('It never comes to rest.');
      for (const relay of this.relays) relay.carry(this.faults);
      for (const consumer of this.consumers) await consumer.poll(this.faults);
      for (const wish of this.wishes) if (wish.answer === null) await this.send(wish);
    }
  }
}
