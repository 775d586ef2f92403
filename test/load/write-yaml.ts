/** Writes a JSON-like value as YAML in a style that a stream of choices picks; for the property tests. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Style {
  /** The next choice, from 0 up to and not including n. */
  readonly pick: (n: number) => number;
  readonly aliases: boolean;
  readonly lineBreak: '\n' | '\r\n' | '\r';
}

interface Writer extends Style {
  readonly anchors: { readonly name: string; readonly json: string }[];
  /** How many anchors have been named: one inside another has a name of its own. */
  named: number;
}

export function writeYaml(value: Json, style: Style): string {
  const writer: Writer = { ...style, anchors: [], named: 0 };
  const start = style.pick(4) === 0 ? '# 说明\n---\n' : '';
  // A root that is plain text with a colon in it is taken for keys that were mistyped.
  const inLine = (): string => (typeof value === 'string' ? quoted(value, writer) : flow(value, writer));
  const body = isFilled(value) && style.pick(3) > 0 ? blockLines(value, 0, writer) : `${inLine()}\n`;
  return (start + body).replaceAll('\n', style.lineBreak);
}

const isFilled = (value: Json): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const note = (writer: Writer): string => (writer.pick(6) === 0 ? ' # 注: "x" [y' : '');
const gap = (writer: Writer): string => (writer.pick(8) === 0 ? '\n# 空行后\n' : '');

/** A filled list or map in block style, every line ended. */
function blockLines(value: Json, indent: number, writer: Writer): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item: Json) => `${pad}-${behind(item, indent, writer, true)}`).join(gap(writer));
  }
  const entries = Object.entries(value as Record<string, Json>);
  return entries
    .map(([key, item]) => `${pad}${keyText(key, writer)}:${behind(item, indent, writer, false)}`)
    .join(gap(writer));
}

/** What follows a dash or a colon, to the end of its last line. */
function behind(value: Json, indent: number, writer: Writer, inList: boolean): string {
  const alias = aliasOf(value, writer);
  if (alias) return ` ${alias}${note(writer)}\n`;
  if (value === null && writer.pick(2) === 0) return `${note(writer)}\n`;
  const json = JSON.stringify(value);
  const anchor = anchorFor(writer);
  const text =
    isFilled(value) && writer.pick(2) === 0
      ? blockBehind(value, indent, writer, inList && !anchor)
      : lineBehind(value, indent, writer);
  if (anchor) writer.anchors.push({ name: anchor, json });
  return (anchor ? ` &${anchor}` : '') + text;
}

function blockBehind(value: Json, indent: number, writer: Writer, compact: boolean): string {
  const step = indent + 1 + writer.pick(3);
  if (compact && writer.pick(2) === 0) return ` ${blockLines(value, indent + 2, writer).slice(indent + 2)}`;
  return `${note(writer)}\n${blockLines(value, step, writer)}`;
}

function lineBehind(value: Json, indent: number, writer: Writer): string {
  if (
    typeof value === 'string' &&
    /^[^\s][^\r]*[^\s]$/u.test(value) &&
    !/\n\s|[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]/.test(value) &&
    writer.pick(3) === 0
  ) {
    const pad = ' '.repeat(indent + 1 + writer.pick(3));
    return ` |-${note(writer)}\n${value
      .split('\n')
      .map((line) => (line === '' ? '' : pad + line))
      .join('\n')}\n`;
  }
  return ` ${flow(value, writer)}${note(writer)}\n`;
}

function flow(value: Json, writer: Writer): string {
  if (typeof value === 'string') return stringText(value, writer);
  if (typeof value !== 'object' || value === null) return String(value);
  const space = writer.pick(3) === 0 ? ' ' : '';
  if (Array.isArray(value)) return `[${space}${value.map((item: Json) => flowItem(item, writer)).join(', ')}${space}]`;
  const entries = Object.entries(value as Record<string, Json>);
  return `{${space}${entries.map(([key, item]) => `${keyText(key, writer)}: ${flowItem(item, writer)}`).join(', ')}${space}}`;
}

function flowItem(value: Json, writer: Writer): string {
  const alias = aliasOf(value, writer);
  if (alias) return `${alias} `;
  const json = JSON.stringify(value);
  const anchor = anchorFor(writer);
  const text = flow(value, writer);
  if (!anchor) return text;
  writer.anchors.push({ name: anchor, json });
  return `&${anchor} ${text}`;
}

const PLAIN = /^(?!(?:true|false|null|True|NULL|no)$)[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff：，（）. -]*(?<! )$/u;

const keyText = (key: string, writer: Writer): string =>
  PLAIN.test(key) && writer.pick(3) > 0 ? key : quoted(key, writer);

const stringText = (text: string, writer: Writer): string =>
  PLAIN.test(text) && writer.pick(2) > 0 ? text : quoted(text, writer);

function quoted(text: string, writer: Writer): string {
  const single = /^[\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]*$/.test(text) && writer.pick(2) === 0;
  if (single) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function anchorFor(writer: Writer): string | null {
  if (!writer.aliases || writer.pick(4) > 0) return null;
  writer.named += 1;
  return `a${writer.pick(5)}_${writer.named}x`;
}

function aliasOf(value: Json, writer: Writer): string | null {
  if (!writer.aliases || writer.pick(2) === 0) return null;
  const json = JSON.stringify(value);
  const known = writer.anchors.findLast((anchor) => anchor.json === json);
  if (!known) return null;
  const last = writer.anchors.findLast(({ name }) => name === known.name);
  return last === known ? `*${known.name}` : null;
}
