import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { leadsOut, placeOf } from '../../discover/disk-names.ts';
import { type Files, identityOf } from '../../inputs/files.ts';
import { problem } from '../../inputs/problem.ts';
import { codeOf } from '../../load/file/open.ts';
import type { Localized, Problem } from '../../model.ts';
import type { Reporter } from '../../report/text/reporter.ts';
import { type WholeFile, wholeFile } from '../../whole-file.ts';
import type { World } from './world.ts';

const MESSAGES = {
  notAFile: {
    en: '{file}: the report could not be written: this is not an ordinary file; name one, or leave -r out and redirect the output',
    zh: '{file}：报告无法写出：这不是普通文件；请另取文件名，或不用 -r 而改用重定向',
  },
  isOutput: {
    en: '{file}: the report was not written: the output of this run goes into that file; name another one',
    zh: '{file}：报告没有写出：本次运行的输出正写入这个文件；请另取报告文件名',
  },
  isInput: {
    en: '{file}: the report was not written: this run reads that file; name another one',
    zh: '{file}：报告没有写出：本次核查要读取这个文件；请另取报告文件名',
  },
  leadsOut: {
    en: '{file}: the report was not written: a link in the folder of the records, where units put files, leads it out of that folder; name another file',
    zh: '{file}：报告没有写出：记录文件夹可由各单位放入文件，其中的链接把报告引到了文件夹之外；请另取报告文件名',
  },
  notWritten: {
    en: '{file}: the report could not be written ({error|cause}); the file is as it was before. See that the folder is there, may be written to, and has room',
    zh: '{file}：报告未能保存（{error|cause}），原有文件未改动。请检查文件夹是否存在、是否可写、磁盘是否已满',
  },
} as const;

/** What a report may not replace: the files of the run, and those that its streams go to. */
export interface Around {
  readonly world: Pick<World, 'standardFiles'>;
  readonly files: Files;
  /** Where units put files, links among them. */
  readonly recordFolders: readonly string[];
}

/** A disk that is full may have room when the report is whole. */
const MAY_PASS: readonly string[] = ['ENOSPC', 'EDQUOT'];

/** Why a report may not be put in its place; null where it may. */
function refusalOf(file: string, { world: { standardFiles }, files }: Around): Localized | null {
  const identity = identityOf(file);
  if (identity === null) return null;
  if (standardFiles.outputs.includes(identity)) return MESSAGES.isOutput;
  if (!statSync(file).isFile()) return MESSAGES.notAFile;
  return standardFiles.input === identity || files.has(file) ? MESSAGES.isInput : null;
}

/** A report into a file: a full disk, a signal or a crash leaves the old report as it was. */
export function fileSink(reporter: Reporter, given: string, around: Around) {
  const file = placeOf(given);
  const name = around.files.nameOf(given);
  const shown = name.startsWith('../') ? given : name;
  let draft: WholeFile | null = null;
  let failure: string | null = null;
  const attempt = (step: () => void): void => {
    try {
      if (failure === null) step();
    } catch (error) {
      failure = codeOf(error);
    }
  };
  // Known before anything is written: a pipe would wait for its reader.
  const isOrdinary = identityOf(given) === null || statSync(given).isFile();
  const isLedOut = around.recordFolders.some((folder) => leadsOut(given, folder));
  if (isOrdinary && !isLedOut)
    attempt(() => {
      mkdirSync(path.dirname(file), { recursive: true });
      draft = wholeFile(file, 0o666);
    });
  return {
    reporter,
    /** Why no report can ever go there: worth knowing before the audit. */
    refused: (): readonly Problem[] => {
      if (isLedOut) return [problem(MESSAGES.leadsOut, { file: shown })];
      if (!isOrdinary) return [problem(refusalOf(file, around) ?? MESSAGES.notAFile, { file: shown })];
      if (failure === null || MAY_PASS.includes(failure)) return [];
      return [problem(MESSAGES.notWritten, { file: shown, error: failure })];
    },
    write: (text: string): void => attempt(() => draft?.write(text)),
    /** Takes in a report that is not text. */
    complete: async (): Promise<void> => {
      const bytes = await reporter.bytes?.();
      if (bytes) attempt(() => draft?.write(bytes));
    },
    /** Puts the whole report in its place. */
    finish: (): readonly Problem[] => {
      // What the run has read is known only now.
      const refusal = isLedOut ? MESSAGES.leadsOut : refusalOf(file, around);
      if (refusal === null) attempt(() => draft?.finish());
      draft?.discard();
      if (refusal !== null) return [problem(refusal, { file: shown })];
      return failure === null ? [] : [problem(MESSAGES.notWritten, { file: shown, error: failure })];
    },
    /** Leaves what was there, and nothing else. */
    abandon: (): void => draft?.discard(),
  };
}

export type FileSink = ReturnType<typeof fileSink>;
