import type { Lang } from '../model.ts';

/** A key at the start of a line, behind dashes and brackets. */
const KEY = /^[ \t]*(?:[-[{,][ \t]*)*([^\s:：#'"[\]{},-][^\s:：#,]{0,40})[ \t]*[:：]/gm;
const CHINESE = /^[“"]?[\u4e00-\u9fff]/;

/** The language that most keys of a text are in, be it half typed. */
export function writtenIn(text: string): Lang {
  let chinese = 0;
  let other = 0;
  for (const [, key = ''] of text.matchAll(KEY)) {
    if (CHINESE.test(key)) chinese += 1;
    else other += 1;
  }
  return chinese > other ? 'zh' : 'en';
}
