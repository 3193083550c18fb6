import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A customer of the dealer with a car, by the numbers of the dealer's system. */
export interface Numbered {
  readonly customerNumber: string;
  readonly vehicleNumber: string;
}

const HEADER = '工单号,客户编号,车辆编号,工单类型,接车时间,结算时间,工时费,材料费';
const DAY_MS = 86_400_000;
/** Orders lie in the year before. */
const DAYS = 360;

/**
 * Writes a file as a dealer's system would: Chinese header, times on the wall, amounts with ¥ and separators. Files of
 * different series have orders of different numbers.
 */
export async function writeOrders(
  path: string,
  customers: readonly Numbered[],
  rows: number,
  series: string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\r\n`);
  for (let row = 0; row < rows; row++) {
    const { customerNumber, vehicleNumber } = customers[row % customers.length] as Numbered;
    const day = new Date(Date.now() - DAY_MS * (2 + (row % DAYS))).toISOString().slice(0, 10);
    const time = `${day.replaceAll('-', '/')} ${String(9 + (row % 8)).padStart(2, '0')}:30`;
    const labour = `"¥1,${String(100 + (row % 900))}.00"`;
    const line = `BENCH-${series}-${row},${customerNumber},${vehicleNumber},一般维修,${time},${time},${labour},${row % 500}.50\r\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
