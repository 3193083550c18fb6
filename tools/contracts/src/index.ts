export { staleArtefacts, writeArtefacts } from './artefact-files';
export { artefactsOf } from './artefacts';
export { asyncApiOf } from './asyncapi';
export { committedSchemas } from './committed-schemas';
export { compatibilityFaults, contractFaults } from './contract-faults';
export { jsonSchemaOf, type JsonSchema } from './json-schema';
