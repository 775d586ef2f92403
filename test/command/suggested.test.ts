import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

test('a command to copy quotes what a shell would take apart', async () => {
  const folder = folderWith({});
  const { err } = await run(folder, ['init', 'my record.yaml', '--lang', 'en']);
  expect(err).toBe("my record.yaml is written. Fill it in, then audit it: audit 'my record.yaml' --lang en\n");
  const added = await run(folder, ['add', 'my record.yaml', 'materials/x', '--lang', 'zh']);
  expect(added.err).toContain("audit add 'my record.yaml' materials 加入一条");
  expect((await run(folder, ['init', 'my book.xlsx', '--lang', 'en'])).err).toContain("audit 'my book.xlsx' --lang en");
});

test('a path that cannot be typed is left for the reader to put in', async () => {
  const folder = folderWith({});
  const [en, zh] = [
    await run(folder, ['init', 'a\u202eb.yaml', '--lang', 'en']),
    await run(folder, ['init', 'c\u202e.yaml', '--lang', 'zh']),
  ];
  expect(en.err).toContain('then audit it: audit PATH --lang en\n');
  expect(zh.err).toContain('请填写后核查：audit 记录路径 --lang zh\n');
});
