export { callerOf, readerOf } from './graphql/caller';
export { codeEnum } from './graphql/code-enum';
export { ChunkInput, ImportFormatEnum } from './graphql/import.input';
export { FILE_TEXTS, ImportedRow, ImportPayload } from './graphql/import.payload';
export { byId, byOwner, permitted } from './graphql/loaders';
export { presentImport, requestOf } from './graphql/present-import';
