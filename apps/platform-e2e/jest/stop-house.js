const { rmSync } = require('node:fs');

module.exports = async function stopHouse() {
  const house = globalThis.__AUTOCLUB_HOUSE__;
  if (!house) return;
  await house.stack.stop();
  rmSync(house.dataDir, { recursive: true, force: true });
};
