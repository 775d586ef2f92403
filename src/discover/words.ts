import type { Localized, Params, PassedOver, PassedReason, Problem } from '../model.ts';
import { REPLACED } from './disk-names.ts';

const problem = (code: string, params: Params, en: string, zh: string): Problem => ({
  code,
  params,
  message: { en, zh },
});

export const notFound = (given: string): Problem => {
  if (given.includes(REPLACED))
    return problem(
      'oddName',
      { path: given },
      `${given}: the name is not UTF-8, so that it cannot be opened; rename the file, or audit the folder that it is in`,
      `${given}：名称不是 UTF-8 编码，无法打开；请重新命名，或改为核查所在的文件夹`,
    );
  const shown = given === '' ? '""' : given;
  return problem(
    'notFound',
    { path: given },
    `${shown}: there is no such file or folder; check the name and the folder you are in`,
    `${shown}：没有这个文件或文件夹；请核对名称和当前所在的文件夹`,
  );
};

export const notLookedAt = (given: string, code: string): Problem =>
  problem(
    'notLookedAt',
    { path: given, error: code },
    `${given}: this cannot be looked at (${code}); check the name and who may open the folders in it`,
    `${given}：无法访问（${code}）；请核对路径及其中各级文件夹的权限`,
  );

export const nothingMatches = (given: string): Problem =>
  problem(
    'nothingMatches',
    { path: given },
    `${given}: there is no file or folder of this name, and as a pattern it takes no file ending in .yaml, .yml, .xlsx or .ods; check the pattern and the folder you are in`,
    `${given}：没有这个文件或文件夹，作为通配路径也没有取到扩展名为 .yaml、.yml、.xlsx 或 .ods 的文件；请核对写法和当前所在的文件夹`,
  );

export const folderNotRead = (folder: string, code: string): Problem =>
  problem(
    'folderNotRead',
    { path: folder, error: code },
    `${folder}: this folder cannot be read (${code}), so nothing in it is audited; see that it is there and may be read, then audit again`,
    `${folder}：该文件夹无法读取（${code}），其中的内容未核查；请确认文件夹存在且有读取权限，然后重新核查`,
  );

export const ignoreTooMuch = (file: string): Problem =>
  problem(
    'ignoreTooMuch',
    { path: file },
    `${file}: this ignore file holds too many patterns, or one with too many **; it leaves nothing out. Make it simpler`,
    `${file}：该忽略文件的规则过多，或某条规则中 ** 过多，因此未予采用；请予精简`,
  );

const REASONS: Readonly<Record<PassedReason, Localized>> = {
  otherEnding: {
    en: 'the name does not end in .yaml, .yml, .xlsx or .ods',
    zh: '文件名不以 .yaml、.yml、.xlsx 或 .ods 结尾',
  },
  dotFile: { en: 'the name begins with a dot', zh: '文件名以点号开头' },
  dotFolder: {
    en: 'a folder whose name begins with a dot is not searched, and it holds files named as records are',
    zh: '名称以点号开头的文件夹不进入，其中有名称与记录相同的文件',
  },
  nodeModules: { en: 'a folder of this name is not searched', zh: '此名称的文件夹不进入' },
  linkOutside: {
    en: 'this link leads to a folder outside the one that is audited and is not followed; to audit that too, name it on the command line',
    zh: '该链接指向被核查文件夹之外的文件夹，未予进入；如需一并核查，请在命令中写明',
  },
  folder: {
    en: 'this is a folder named as a record is; only the records in it are audited',
    zh: '这是文件夹，只核查其中的记录',
  },
  configuration: {
    en: 'a configuration among the records sets nothing; to use it, name it with --config',
    zh: '记录文件夹中的配置文件不予采用；如需采用，请用 --config 指定',
  },
  ignoreFile: {
    en: 'an ignore file among the records leaves nothing out',
    zh: '记录文件夹中的忽略文件不起作用',
  },
  roster: {
    en: 'another roster was named instead of this one',
    zh: '已指定另一份名册，此名册不予采用',
  },
  otherKind: { en: 'this is another kind of document, not a record', zh: '这是其他文件，不是记录' },
};

/** The first few are named on standard error; the report has all. */
const MOST_NAMED = 20;

/** What is said of everything that was passed over. */
export function sayPassedOver(all: readonly PassedOver[]): readonly Problem[] {
  const named = all.slice(0, MOST_NAMED).map(({ path, reason }) => {
    const { en, zh } = REASONS[reason];
    return problem('passedOver', { path, reason }, `${path}: not audited: ${en}`, `${path}：未予核查：${zh}`);
  });
  const n = all.length - named.length;
  if (n === 0) return named;
  return [
    ...named,
    problem(
      'passedOverMore',
      { n },
      `${n} more ${n === 1 ? 'was' : 'were'} not audited; the JSON report names all`,
      `另有${n}个未予核查，名称见 JSON 报告`,
    ),
  ];
}
