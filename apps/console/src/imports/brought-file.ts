import { useCallback, useState } from 'react';
import { GraphFailure } from '../graph/failure';
import { type FileDesk, useFiles } from '../graph/files';
import { MOST_BYTES, readSheet, type Sheet } from './sheet';

/** A file as the graph has looked it through. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly byteCount: number;
  readonly rowCount: number;
  readonly columns: readonly string[];
}

/** A file that lies here and at the graph. */
export interface BroughtFile {
  readonly uploaded: UploadedFile;
  /** Its rows, where they can be mended here. */
  readonly sheet: Sheet | undefined;
}

/** Takes files one after the other and knows the last one. */
export interface FileDropped {
  readonly file: BroughtFile | undefined;
  /** The name of the one that is under way. */
  readonly pending: string | undefined;
  readonly failure: GraphFailure | undefined;
  /** Uploads it; answers it once it has been looked through, undefined when it is refused. */
  readonly bring: (content: Blob, name: string) => Promise<BroughtFile | undefined>;
  readonly forget: () => void;
}

export function useBroughtFile(): FileDropped {
  const files = useFiles();
  const [file, setFile] = useState<BroughtFile>();
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<GraphFailure>();
  const bring = useCallback(
    async (content: Blob, name: string) => {
      setPending(name);
      setFailure(undefined);
      try {
        const brought = await upload(files, content, name);
        setFile(brought);
        return brought;
      } catch (error) {
        setFailure(error instanceof GraphFailure ? error : new GraphFailure('fault', String(error)));
        return undefined;
      } finally {
        setPending(undefined);
      }
    },
    [files],
  );
  const forget = useCallback(() => {
    setFile(undefined);
    setFailure(undefined);
  }, []);
  return { file, pending, failure, bring, forget };
}

async function upload(files: FileDesk, content: Blob, name: string): Promise<BroughtFile> {
  const path = `/files?name=${encodeURIComponent(name)}`;
  const { file: uploaded } = await files.send<{ file: UploadedFile }>(path, content);
  return { uploaded, sheet: await sheetOf(content, uploaded) };
}

/** The rows of a text that is small enough to be mended on a page, read as the graph has read it. */
async function sheetOf(content: Blob, file: UploadedFile): Promise<Sheet | undefined> {
  const { format, encoding, delimiter, columns, byteCount } = file;
  if (format !== 'CSV' || !encoding || !delimiter || byteCount > MOST_BYTES) return undefined;
  const text = new TextDecoder(encoding.toLowerCase().replace('_', '-')).decode(await content.arrayBuffer());
  return readSheet(text, columns, delimiter);
}
