import { describe, expect, it } from 'vitest';
import { commandFile } from '../../src/generate/hand-out.ts';
import { droppedIn, pathsIn } from '../../src/program/dropped.ts';

const SELF = '审核.cmd';
const CMD = 'C:\\Windows\\system32\\cmd.exe';

/** What is found of a path that Explorer drops: in quotes only where there is a blank. */
const dropped = (...paths: readonly string[]): readonly string[] => {
  const given = paths.map((one) => (one.includes(' ') ? `"${one}"` : one)).join(' ');
  const AUDIT_LINE = `${CMD} /c ""D:\\工具 1\\${SELF}" ${given}"`;
  return pathsIn(droppedIn({ AUDIT_LINE, AUDIT_SELF: SELF, AUDIT_GIVEN: 'cut off' }), () => false);
};

describe('what is dropped on a .cmd file', () => {
  it.each([
    'C:\\记录.yaml',
    'C:\\a&b.yaml',
    'C:\\100%^!.yaml',
    'C:\\%PATH%\\甲 乙&丙!.xlsx',
    '\\\\server\\共享 文件\\记录.yaml',
  ])('is %s, letter by letter', (file) => expect(dropped(file)).toEqual([file]));

  it('may be several files', () =>
    expect(dropped('C:\\a&b.yaml', 'C:\\甲 乙.yaml', 'C:\\c.yaml')).toEqual([
      'C:\\a&b.yaml',
      'C:\\甲 乙.yaml',
      'C:\\c.yaml',
    ]));

  it('is nothing where it is double-clicked', () => expect(dropped('')).toEqual([]));

  it('is the first argument where the command line is not known, or is that of an open window', () => {
    const given = { AUDIT_SELF: SELF, AUDIT_GIVEN: 'C:\\甲 乙&丙.yaml' };
    for (const AUDIT_LINE of ['', `"${CMD}" `])
      expect(pathsIn(droppedIn({ ...given, AUDIT_LINE }), () => false)).toEqual([given.AUDIT_GIVEN]);
    expect(pathsIn(droppedIn({}), () => false)).toEqual([]);
  });

  it('is a path with blanks that is there, where one is typed without quotes', () => {
    expect(pathsIn(' C:\\甲 乙.yaml ', (file) => file === 'C:\\甲 乙.yaml')).toEqual(['C:\\甲 乙.yaml']);
    expect(pathsIn(' "" ', () => false)).toEqual([]);
  });
});

it('is read by no shell: the files are in ASCII, whatever the code page, and expand nothing that was dropped but in a set', () => {
  for (const what of ['check', 'init'] as const) {
    const lines = commandFile(what).split('\n');
    expect(commandFile(what)).toMatch(/^[\n\x20-\x7e]*$/);
    expect(lines.filter((line) => /%~?[*1-9]/.test(line))).toEqual(['set "AUDIT_GIVEN=%~1"']);
    expect(lines.slice(-3)).toEqual(['"!AUDIT_HERE!audit.exe"', 'exit !errorlevel!', '']);
  }
});
