/** Messages about a workbook: why it is refused, and what in it has no place in a record. */
export const messages = {
  notWorkbook: {
    en: 'the file is damaged, or is not a workbook; open it in Excel or WPS and save it again as .xlsx or .ods',
    zh: '文件已损坏，或者不是工作簿；请在 Excel 或 WPS 中打开后另存为 .xlsx 或 .ods',
  },
  oldWorkbook: {
    en: 'the workbook is in the format of Excel 2003 (.xls), which is not read; save it as .xlsx',
    zh: '工作簿是 Excel 2003 的旧格式（.xls），不能读取；请另存为 .xlsx',
  },
  wordFile: {
    en: 'this is a Word document, not a record; enter its content into a record (audit init writes one) or a workbook',
    zh: '这是 Word 文档，不是记录；请把内容填入记录文件（可用 audit init 生成）或者工作簿',
  },
  lockedWorkbook: {
    en: 'the workbook has a password and cannot be read; remove the password and save it again',
    zh: '工作簿设有密码，无法读取；请取消密码后重新保存',
  },
  macroWorkbook: {
    en: 'the workbook holds macros; they are not run, and it is not read; save it as .xlsx, which has none',
    zh: '工作簿含有宏；宏不会运行，文件也不予读取；请另存为不含宏的 .xlsx',
  },
  entityWorkbook: {
    en: 'the workbook declares XML entities, which no spreadsheet program does; it is not read. Open it in Excel or WPS and save it again',
    zh: '工作簿中声明了 XML 实体，表格软件不会这样写，因此不予读取；请在 Excel 或 WPS 中打开后重新保存',
  },
  largeWorkbook: {
    en: 'the workbook is larger than {limit} MiB and was not read; a record holds one unit, so remove images and attachments',
    zh: '工作簿超过{limit} MiB，未予读取；一份记录只填一个单位，请删去其中的图片和附件',
  },
  unpackedWorkbook: {
    en: 'the workbook takes more than {limit} MiB once unpacked and was not read; copy the filled-in cells to a new workbook',
    zh: '工作簿解压后超过{limit} MiB，未予读取；请将已填写的单元格复制到新的工作簿',
  },
  manySheets: {
    en: 'the workbook has more than {limit} sheets and was not read; a record holds one unit',
    zh: '工作簿中的工作表超过{limit}张，未予读取；一份记录只填一个单位',
  },
  manyRows: {
    en: 'the sheet “{sheet}” has values below row {limit}; a record holds one unit, so delete the rows that do not belong to it',
    zh: '工作表“{sheet}”在第{limit}行以下还有内容；一份记录只填一个单位，请删去多余的行',
  },
  manyColumns: {
    en: 'the sheet “{sheet}” has values beyond column {limit}; delete the columns that do not belong to the record',
    zh: '工作表“{sheet}”在第{limit}列以后还有内容；请删去不属于记录的列',
  },
  longCells: {
    en: 'the cells of the workbook hold more than {limit} characters; a record holds one unit, and attachments belong in the archive',
    zh: '工作簿各单元格的文字合计超过{limit}个字符；一份记录只填一个单位，附件请归入活动档案',
  },
  noRecordSheet: {
    en: 'no sheet of this workbook has the name of a section of the record; start from a workbook that audit init writes',
    zh: '工作簿中没有一张工作表以记录的部分命名；请使用 audit init 生成的工作簿填写',
  },
  unknownSheet: {
    en: 'the record has no section “{sheet}”; give the sheet the name of a section, or write # before its name to leave it out',
    zh: '记录中没有“{sheet}”这一部分；请改用规定的表名，不需要读取的，请在表名前加 #',
  },
  sameSheet: {
    en: 'the sheet “{sheet}” is there a second time; join the two',
    zh: '工作表“{sheet}”重复；请将两张表合并',
  },
  noTitles: {
    en: 'the sheet “{sheet}” has no row of titles; put the titles of its columns into the first row',
    zh: '工作表“{sheet}”没有列名；请在第一行写上各列的名称',
  },
  unknownColumn: {
    en: 'the sheet “{sheet}” has no column for “{column}”; give the column its title, or write # before the title to leave it out',
    zh: '工作表“{sheet}”中没有“{column}”这一列；请改用规定的列名，不需要读取的，请在列名前加 #',
  },
  sameColumn: {
    en: 'the column “{column}” is there a second time; join the two',
    zh: '列“{column}”重复；请将两列合并',
  },
  failedCell: {
    en: 'the formula in this cell comes to {value}; write the value itself',
    zh: '此单元格的公式得出 {value}；请直接填写数值',
  },
  noLink: {
    en: 'this row does not say which entry it belongs to; fill in “{column}” in every row, as on the sheet “{sheet}”',
    zh: '此行没有写明属于哪一条；请按工作表“{sheet}”填写“{column}”，每行都要写',
  },
  noEntry: {
    en: '“{value}” is not on the sheet “{sheet}”; enter it there, or correct it here',
    zh: '工作表“{sheet}”中没有“{value}”；请在该表中补填，或更正此处',
  },
  manyEntries: {
    en: '“{value}” is on the sheet “{sheet}” more than once; say which one, as {value}#1 or {value}#2',
    zh: '“{value}”在工作表“{sheet}”中不止一条；请在后面注明是哪一条：{value}#1、{value}#2',
  },
  secondRow: {
    en: 'the sheet “{sheet}” takes one row for this, and there is one already; join the two',
    zh: '工作表“{sheet}”对此只能填一行，前面已有一行；请合并',
  },
  noneAndRows: {
    en: 'the sheet “{sheet}” is marked “Recorded as none” but has rows; clear the mark or delete the rows',
    zh: '工作表“{sheet}”既勾选了“本项记录为无”，又填有内容；请取消勾选，或删去内容',
  },
  notTick: {
    en: 'only 是 or 否 (yes or no) may stand here, not “{value}”',
    zh: '此处只能填“是”或“否”，不能填“{value}”',
  },
} as const;
