import { attribute, elements } from './parts.ts';

// ECMA-376, 18.8.30: the formats that need no entry; 27 to 36 and 50 to 58 are those of East Asia.
const OF_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const isDateFormat = (code: string): boolean =>
  /[ymdhs年月日时分]/i.test(code.replace(/"[^"]*"|\\.|\[[^\][]*\]|_.|General|G\/通用格式/g, ''));

/** For each style that cells name: whether it shows a number as a date or a time of day. */
export function dateStyles(xml: string): readonly boolean[] {
  const own = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  const [formats] = elements(xml, 'cellXfs');
  return elements(formats?.inner ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    const code = own.get(id);
    return code === undefined ? OF_DATES.some(([from, to]) => id >= from && id <= to) : isDateFormat(code);
  });
}
