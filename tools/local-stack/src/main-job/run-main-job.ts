import { setTimeout as sleep } from 'node:timers/promises';

import { addDays, businessDayOf, systemClock } from '@autoclub/domain-kit';

import type { Stack } from '../stack';
import { castAt, type Part, type Stage } from './cast';
import { failedOf, judge } from './checks';
import { callerFor, type GraphCaller } from './graph-caller';
import { type Member, registerMember } from './member';
import { type Look, look, type Picture } from './picture';
import { settle, type Settled, settlementOf } from './settlement';
import { registerLocalDealer, stageOf, withStaff } from './stage';

/** How the main job went. */
export interface MainJobResult {
  ok: boolean;
  /** From the answer of the settlement until the graph showed everything. */
  mainJobMs: number;
  checks: Record<string, boolean>;
  failed: string[];
  stage: Stage;
  /** The graph as it was seen last. */
  picture: Picture;
}

const POLL_MS = 25;
const PATIENCE_MS = 30_000;
const ZONE = 'Asia/Shanghai';

/** The part of a stack that the job needs; tests may hand in more than one house. */
export type House = Pick<Stack, 'gatewayUrl' | 'tokenFor' | 'waitUntilDrained' | 'demo'>;

type Callers = Record<Part, GraphCaller>;

async function callersAt(house: House, stage: Stage): Promise<Callers> {
  const parts = Object.entries(castAt(stage));
  const callers = parts.map(async ([part, principal]) => {
    return [part, callerFor(house.gatewayUrl, await house.tokenFor(principal))] as const;
  });
  return Object.fromEntries(await Promise.all(callers)) as Callers;
}

/** A dealer to act at: one of the demo data, or a small one of our own in an empty house. */
export async function findStage(house: House): Promise<Stage> {
  const nowhere = { dealerId: 'none', regionId: 'none' };
  const operator = callerFor(house.gatewayUrl, await house.tokenFor(castAt(nowhere).operator));
  if (house.demo !== undefined) return withStaff(operator, stageOf(house.demo));
  const stage = await registerLocalDealer(operator);
  await house.waitUntilDrained();
  return withStaff(operator, stage);
}

/** Looks until the answer pleases or patience ends; the last look is answered either way. */
async function lookUntil(pleases: (now: Picture) => boolean, eyes: Look, orderId: string): Promise<Picture> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await look(eyes, orderId);
    if (pleases(now) || Date.now() > deadline) return now;
    await sleep(POLL_MS);
  }
}

/** An order worth exactly 78 points: floor(3900.00 / 50). Parts carry no member discount. */
async function earnSeventyEight(callers: Callers, member: Member, eyes: Look): Promise<Picture> {
  const order = settlementOf(member, 12_000, [{ kind: 'PART', listAmount: '3900.00' }]);
  const { repairOrderId } = await settle(callers.dealerSystem, order);
  return lookUntil(({ customer }) => customer?.membership?.qualifyingPoints === 78, eyes, repairOrderId);
}

async function repeats(
  callers: Callers,
  input: Record<string, unknown>,
  first: Settled,
  eyes: Look,
  before: Picture,
) {
  const again = await settle(callers.dealerSystem, input);
  const after = await look(eyes, again.repairOrderId);
  const sameAnswer =
    again.replayed && again.repairOrderId === first.repairOrderId && again.payable === first.payable;
  return (
    sameAnswer &&
    JSON.stringify([after.order, after.customer]) === JSON.stringify([before.order, before.customer])
  );
}

/**
 * The main job of the platform, through the public graph alone: a BASIC member with 78 qualifying points pays an order
 * of 1 000.00 labour and 249.99 parts; the graph then shows points, tier, entitlements, classes and figures under one
 * trace. Sending the order again changes nothing. It brings its own customer, so it can run any number of times.
 */
export async function runMainJob(house: House): Promise<MainJobResult> {
  const stage = await findStage(house);
  const callers = await callersAt(house, stage);
  const member = await registerMember(callers.dealerSystem, callers.clubManager);
  await house.waitUntilDrained();
  const today = businessDayOf(systemClock(), ZONE);
  const day = { from: today, to: addDays(today, 1) };
  const eyes: Look = {
    advisor: callers.advisor,
    analyst: callers.regionAnalyst,
    regionId: stage.regionId,
    member,
    day,
  };
  await earnSeventyEight(callers, member, eyes);
  await house.waitUntilDrained();

  const input = settlementOf(member, 12_010, [
    { kind: 'LABOUR', listAmount: '1000.00' },
    { kind: 'PART', listAmount: '249.99' },
  ]);
  const before = await look(eyes, '');
  const settled = await settle(callers.dealerSystem, input);
  const answeredAt = performance.now();
  const expected = { before, traceId: settled.traceId, today };
  const holds = (now: Picture) => failedOf(judge(now, expected)).length === 0;
  const picture = await lookUntil(holds, eyes, settled.repairOrderId);
  const mainJobMs = Math.round(performance.now() - answeredAt);

  const discount = settled.discount === '50.00' && settled.payable === '1199.99';
  const sameAgain = await repeats(callers, input, settled, eyes, picture);
  const checks = { discount, ...judge(picture, expected), sameAgain };
  const failed = failedOf(checks);
  return { ok: failed.length === 0, mainJobMs, checks, failed, stage, picture };
}
