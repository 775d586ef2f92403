import type { Problem } from '../model.ts';
import { REPLACED } from './disk-names.ts';

const problem = (en: string, zh: string): Problem => ({ message: { en, zh } });

export const notFound = (given: string): Problem => {
  if (given.includes(REPLACED))
    return problem(
      `${given}: the name is not UTF-8, so that it cannot be opened; rename the file, or audit the folder that it is in`,
      `${given}：名称不是 UTF-8 编码，无法打开；请重新命名，或改为审核所在的文件夹`,
    );
  const shown = given === '' ? '""' : given;
  return problem(
    `${shown}: there is no such file or folder; check the name and the folder you are in`,
    `${shown}：没有这个文件或文件夹；请核对名称和当前所在的文件夹`,
  );
};

export const notLookedAt = (given: string, code: string): Problem =>
  problem(
    `${given}: this cannot be looked at (${code}); check the name and who may open the folders in it`,
    `${given}：无法访问（${code}）；请核对路径及其中各级文件夹的权限`,
  );

export const nothingMatches = (given: string): Problem =>
  problem(
    `${given}: there is no file or folder of this name, and as a pattern it takes no file ending in .yaml or .yml; check the pattern and the folder you are in`,
    `${given}：没有这个文件或文件夹，作为通配路径也没有取到扩展名为 .yaml 或 .yml 的文件；请核对写法和当前所在的文件夹`,
  );

export const folderNotRead = (folder: string, code: string): Problem =>
  problem(
    `${folder}: this folder cannot be read (${code}), so nothing in it is audited; see that it is there and may be read, then audit again`,
    `${folder}：该文件夹无法读取（${code}），其中的内容未审核；请确认文件夹存在且有读取权限，然后重新审核`,
  );

export const ignoreTooMuch = (file: string): Problem =>
  problem(
    `${file}: this ignore file holds too many patterns, or one with too many **, or too many others are in force above it; it leaves nothing out. Make it simpler`,
    `${file}：该忽略文件的规则过多，或某条规则中 ** 过多，或上级文件夹的忽略文件过多，因此未予采用；请予精简`,
  );

/** `first`: the first one of `n` such links. */
export const linksOutside = (n: number, first: string): Problem =>
  n === 1
    ? problem(
        `${first}: this link leads to a folder outside the one that is audited and is not followed; to audit that too, name it on the command line`,
        `${first}：该链接指向被核查文件夹之外的文件夹，未予进入；如需一并审核，请在命令中写明`,
      )
    : problem(
        `${n} links, the first of them ${first}, lead to folders outside the one that is audited and are not followed; to audit those too, name them on the command line`,
        `有${n}个链接指向被核查文件夹之外的文件夹（第一个是${first}），均未进入；如需一并审核，请在命令中写明`,
      );
