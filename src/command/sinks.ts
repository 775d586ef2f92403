import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { ReportSink } from '../audit.ts';
import type { Problem } from '../model.ts';
import type { Reporter } from '../report/reporter.ts';
import { problem } from '../run/problem.ts';

/** A report that goes into a file: whole, or not at all. */
export interface FileSink extends ReportSink {
  /** Puts the whole report in its place. */
  finish(): readonly Problem[];
  /** Leaves what was there, and nothing else. */
  abandon(): void;
}

const MESSAGES = {
  notWritten: {
    en: '{file}: the report could not be written ({error}); the file is as it was before. See that the folder is there, may be written to, and has room',
    zh: '{file}：报告无法写出（{error}），原有文件未改动。请检查文件夹是否存在、是否可写、磁盘是否已满',
  },
} as const;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/**
 * A report into a file. It is written beside its place under another name, and put there when it is whole:
 * a full disk, a signal or a crash leaves the old report as it was.
 */
export function fileSink(reporter: Reporter, file: string, shown: string): FileSink {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  let failure: string | null = null;
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
  attempt(() => {
    fd = openSync(draft, 'wx', 0o666);
  });
  return {
    reporter,
    write: (text) => attempt(() => writeAll(fd, text)),
    finish: () => {
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
