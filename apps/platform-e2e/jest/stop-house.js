const { rmSync } = require('node:fs');
const { audit } = require('@autoclub/audit');
const { SERVICES } = require('@autoclub/local-stack');

/**
 * Whatever the tests did to the house, killed parts and moved clocks among it, must have left its services in agreement;
 * a difference fails the run and is named.
 */
module.exports = async function stopHouse() {
  const house = globalThis.__AUTOCLUB_HOUSE__;
  if (!house) return;
  const { stack, dataDir } = house;
  try {
    await stack.waitUntilDrained();
    const report = await audit(
      Object.fromEntries(SERVICES.map((name) => [name, stack.databaseUrl(name, 'app')])),
    );
    const { waiting, findings, isWell } = report;
    const differing = findings.filter(({ differenceCount }) => differenceCount > 0);
    if (!isWell)
      throw new Error(`The services do not agree: ${JSON.stringify({ waiting, differing }, null, 2)}`);
    const rows = findings.reduce((sum, { rowCount }) => sum + rowCount, 0);
    process.stderr.write(`audit: the services agree on ${findings.length} things, ${rows} rows\n`);
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
