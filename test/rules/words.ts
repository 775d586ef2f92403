/** Words of its own for each id or number: five letters or more, in which no digit tells two apart. */
export const wordsOf = (id: string | number): string =>
  `会议多、文件多${String(id).replace(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '')}`;
