import type { Localized } from '../../model.ts';

/** The words on a record's workbook. */
export const RECORD_WORDS = {
  heading: { zh: '单位活动记录', en: 'Record of a unit' },
  none: {
    zh: '本项确实没有的，在这一列选“是”，其他列不填；没有选也没有填的，视为尚未记录。',
    en: 'If there is none, choose yes here and leave the other columns empty. A sheet without rows and without this means: no record yet.',
  },
  link: {
    zh: '写明本行属于哪一条，与前面的工作表一致。',
    en: 'Says which entry this row belongs to, as on the sheet before.',
  },
  optional: { zh: '可以不填。', en: 'May be left empty.' },
  who: { zh: '填姓名或编号；有重名的填编号。', en: 'A name or an id; where two have one name, the id.' },
  list: { zh: '有多项的，用“、”隔开。', en: 'Several values stand with 、 or a comma between them.' },
  noItems: { zh: '没有的填“无”。', en: 'If there is none, write none.' },
  day: { zh: '填日期，如 2014-5-14。', en: 'A date, such as 2014-05-14.' },
  team: { zh: '领导班子', en: 'team' },
  flags: { zh: ['是', '否'], en: ['yes', 'no'] },
  guide: {
    zh: [
      '填写说明',
      '一、先填写本页上方各项，再填写“督导组”和“人员名单”，其余各表中的人员可以直接选择姓名。',
      '二、一张表是记录的一部分，一行是一条。蓝色列名为必填，灰色列名可以不填，绿色列名写明该行属于哪一条。',
      '三、把鼠标放在列名上，可以看到该列的填写要求。',
      '四、某一部分确实没有的，在该表“本项记录为无”一列选“是”；整张表空着，表示尚未记录，两者核查结果不同。',
      '五、表名和列名不要改动；需要另加的列或表，名称前加“#”，核查时不读取。',
      '六、填好后保存，用 audit 记录.xlsx 直接核查，或用 audit import 记录.xlsx 转为 YAML 记录。',
    ],
    en: [
      'How to fill in this workbook',
      '1. Fill in the lines above, then the sheets of the supervision team and of the people; everywhere else people can be chosen by name.',
      '2. A sheet is a section of the record, a row is an entry. Blue titles are required, grey ones may be left empty, green ones say which entry a row belongs to.',
      '3. Point at a title to read what the column wants.',
      '4. If there is nothing in a section, choose yes in the column “Recorded as none”. An empty sheet means: no record yet. The two are judged differently.',
      '5. Leave the names of sheets and columns as they are; write # before the name of what you add, and it is not read.',
      '6. Save the workbook and audit it: audit 记录.xlsx; or turn it into a YAML record: audit import 记录.xlsx.',
    ],
  },
} as const satisfies Readonly<Record<string, unknown>> & { readonly heading: Localized };
