import { useState } from 'react';
import { useClinic } from '#http/clinician';
import type { Id, Result } from '#kernel';
import { type Decode, fileFault, fileText } from '#profile';

export type ChosenFile = {
  readonly name: string;
  readonly csv: string;
  /** Its letters were read in the old way of Windows, not as UTF-8. */
  readonly oldLetters: boolean;
};

export type FileToTake = {
  readonly batchId: Id<'BatchId'>;
  readonly fileName: string;
  readonly csv: string;
  /** Only say what would happen. */
  readonly dryRun: boolean;
};

type Send<Report> = (file: FileToTake) => Promise<Result<Report, unknown>>;

const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** A file of rows: first only read and reported row by row, then, if wanted, taken. */
export function useFileImport<Report>(send: Send<Report>) {
  const clinic = useClinic();
  const [batchId, setBatchId] = useState(() => clinic.newId<'BatchId'>());
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [trial, setTrial] = useState<Report | null>(null);
  const [done, setDone] = useState<Report | null>(null);
  const [fault, setFault] = useState<ReturnType<typeof fileFault>>(null);
  const choose = async (picked: File) => {
    const { text, encoding } = fileText(new Uint8Array(await picked.arrayBuffer()), decode);
    const freshId = clinic.newId<'BatchId'>();
    setBatchId(freshId);
    setFile({ name: picked.name, csv: text, oldLetters: encoding === 'windows-1252' });
    setTrial(null);
    setDone(null);
    setFault(fileFault(text));
    if (fileFault(text) !== null) return;
    const answer = await send({ batchId: freshId, fileName: picked.name, csv: text, dryRun: true });
    if (answer.ok) setTrial(answer.value);
  };
  const confirm = async () => {
    if (file === null) return;
    const answer = await send({ batchId, fileName: file.name, csv: file.csv, dryRun: false });
    if (answer.ok) setDone(answer.value);
  };
  return { file, trial, done, fault, choose, confirm };
}
