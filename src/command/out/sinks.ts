import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { ReportSink } from '../../audit.ts';
import { problem } from '../../inputs/problem.ts';
import type { Problem } from '../../model.ts';
import type { Reporter } from '../../report/text/reporter.ts';

/** A report that goes into a file: whole, or not at all. */
export interface FileSink extends ReportSink {
  /** Puts the whole report in its place. */
  finish(): readonly Problem[];
  /** Leaves what was there, and nothing else. */
  abandon(): void;
}

const MESSAGES = {
  notAFile: {
    en: '{file}: the report could not be written: this is no ordinary file; name one, or leave -r out and redirect the output',
    zh: '{file}：报告无法写出：这不是普通文件；请另取文件名，或不用 -r 而改用重定向',
  },
  isInput: {
    en: '{file}: the report was not written: this run reads that file; name another one',
    zh: '{file}：报告没有写出：本次审核要读取这个文件；请另取报告文件名',
  },
  notWritten: {
    en: '{file}: the report could not be written ({error}); the file is as it was before. See that the folder is there, may be written to, and has room',
    zh: '{file}：报告无法写出（{error}），原有文件未改动。请检查文件夹是否存在、是否可写、磁盘是否已满',
  },
} as const;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** What a report's file is called, and the files of the run that it may not replace. */
export interface Around {
  readonly cwd: string;
  readonly shown: string;
  readonly inputs: readonly string[];
}

/** Where a link leads; the name itself where there is nothing yet. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/**
 * A report into a file. It is written beside its place under another name, and put there when it is whole:
 * a full disk, a signal or a crash leaves the old report as it was.
 */
export function fileSink(reporter: Reporter, given: string, around: Around): FileSink {
  const { shown } = around;
  const file = realPath(given);
  // Not by the process's number: two machines that share a folder may each have a process of one.
  const draft = path.join(path.dirname(file), `.unit-audit-${randomUUID()}.tmp`);
  let failure: string | null = null;
  let isInput = around.inputs.some((input) => realPath(input) === file);
  let fd: number | null = null;
  const attempt = (step: () => void): void => {
    try {
      if (failure === null) step();
    } catch (error) {
      failure = codeOf(error);
    }
  };
  const discard = (): void => {
    if (fd === null) return;
    closeSync(fd);
    fd = null;
    try {
      unlinkSync(draft);
    } catch {
      // It is gone already: there is nothing to leave behind.
    }
  };
  const isOrdinary = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  if (isOrdinary)
    attempt(() => {
      fd = openSync(draft, 'wx', 0o666);
    });
  const read = (name: string | null): void => {
    isInput ||= name !== null && realPath(path.resolve(around.cwd, name)) === file;
  };
  return {
    // What the run reads is known to its reports: none of them may take its place.
    reporter: {
      ...reporter,
      record: (report) => {
        read(report.path);
        return reporter.record(report);
      },
      folder: (report) => {
        read(report.roster);
        return reporter.folder(report);
      },
    },
    write: (text) => attempt(() => writeAll(fd, text)),
    finish: () => {
      const refused = isInput ? MESSAGES.isInput : MESSAGES.notAFile;
      if (isInput || !isOrdinary) {
        discard();
        return [problem(refused, { file: shown })];
      }
      attempt(() => {
        if (fd === null) return;
        fsyncSync(fd);
        renameSync(draft, file);
        closeSync(fd);
        fd = null;
      });
      discard();
      return failure === null ? [] : [problem(MESSAGES.notWritten, { file: shown, error: failure })];
    },
    abandon: discard,
  };
}

function writeAll(fd: number | null, text: string): void {
  if (fd === null) return;
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
