import { catalogue } from '@autoclub/event-contracts';
import { staleArtefacts, writeArtefacts } from './artefact-files';
import { artefactsOf } from './artefacts';
import { committedSchemas } from './committed-schemas';
import { compatibilityFaults, contractFaults } from './contract-faults';

const root = process.cwd();
const [command, flag, commit] = process.argv.slice(2);
const artefacts = artefactsOf(catalogue);

if (command === 'generate') {
  writeArtefacts(root, artefacts);
} else if (command === 'check') {
  const base = flag === '--base' && commit !== undefined ? commit : 'HEAD';
  const faults = [
    ...catalogue.flatMap(contractFaults),
    ...compatibilityFaults(catalogue, committedSchemas(root, base)),
    ...staleArtefacts(root, artefacts),
  ];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  process.stderr.write('Say "generate" to write the files or "check" to compare them.\n');
  process.exitCode = 2;
}
