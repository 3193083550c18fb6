import { useRef } from 'react';
import {
  OrdersPreviewDocument,
  type OrdersPreviewQuery,
  OrdersQuoteDocument,
  type OrdersQuoteQuery,
  type RepairOrderKind,
} from '../../generated/orders';
import { type Asked, useGraph } from '../../graph/use-graph';
import { useSettled } from '../../look-up/use-settled';
import type { KeptLine } from './order-form';

const PAUSE_MS = 200;

/** What is asked about while an order is being written. */
export interface ToQuote {
  readonly customerId: string;
  readonly vehicleId: string | undefined;
  readonly kind: RepairOrderKind;
  readonly lines: readonly KeptLine[];
  /** What of it points are to pay; undefined when none. */
  readonly paidWithPoints: string | undefined;
}

/** What an order would cost and earn, by the same code that settles it. */
export interface Quoted {
  readonly quote: OrdersQuoteQuery['repairOrderQuote'] | undefined;
  readonly points: OrdersPreviewQuery['pointsPreview'] | undefined;
  /** Whether these are the figures of what stands in the form now. */
  readonly isFresh: boolean;
  readonly asked: Asked<OrdersQuoteQuery>;
}

/** Asks as the order is written; the figures before stay until the new ones have come, so nothing flickers. */
export function useQuote(given: ToQuote): Quoted {
  const text = JSON.stringify(given);
  const settled = useSettled(text, PAUSE_MS);
  const { customerId, vehicleId, kind, lines, paidWithPoints } = JSON.parse(settled) as ToQuote;
  const car = vehicleId === undefined ? {} : { vehicleId };
  const isPaused = lines.length === 0;
  const asked = useGraph(
    OrdersQuoteDocument,
    { input: { customerId, ...car, lines: lines.map(({ line }) => line) } },
    { isPaused },
  );
  const quote = asked.data?.repairOrderQuote;
  const isPriced = quote?.businessDay != null && quote.lines.length > 0;
  const preview = useGraph(
    OrdersPreviewDocument,
    {
      input: {
        ...{ customerId, ...car, kind, settledOn: quote?.businessDay ?? '' },
        lines: (quote?.lines ?? []).map((line) => ({
          ...{ kind: line.kind, payer: line.payer },
          listAmount: { amount: line.listAmount.amount },
          discountAmount: { amount: line.discountAmount.amount },
        })),
        ...(paidWithPoints !== undefined && { paidWithPointsAmount: { amount: paidWithPoints } }),
      },
    },
    { isPaused: isPaused || !isPriced },
  );
  const isFresh = text === settled && !asked.isFetching && !preview.isFetching;
  return {
    quote: useKept(isPaused, quote),
    points: useKept(isPaused || (quote !== undefined && !isPriced), preview.data?.pointsPreview),
    isFresh,
    asked,
  };
}

/** The last value that was there, until it is dropped. */
function useKept<Value>(isDropped: boolean, value: Value | undefined): Value | undefined {
  const kept = useRef<Value>(undefined);
  if (isDropped) kept.current = undefined;
  else if (value !== undefined) kept.current = value;
  return kept.current;
}
