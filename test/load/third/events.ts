/** What libfyaml's tool says of a text, in the event format of the YAML test suite. */
interface Event {
  readonly kind: '+DOC' | '+MAP' | '+SEQ' | '-' | '=VAL' | '=ALI';
  readonly anchor: string | null;
  readonly tag: string | null;
  /** `:` plain, `'` `"` `|` `>`; of an alias its name. */
  readonly style: string;
  readonly text: string;
}

const LINE =
  /^(?<kind>\+DOC|\+MAP|\+SEQ|-|=VAL|=ALI)(?:DOC|MAP|SEQ)?(?: ---| \.\.\.)?(?: (?:\{\}|\[\]))?(?: &(?<anchor>\S+))?(?: <(?<tag>.*?)>)?(?: (?<style>[:'"|>*])(?<text>.*))?$/su;

const ESCAPES: Readonly<Record<string, string>> = { '0': '\0', b: '\b', n: '\n', t: '\t', r: '\r', '\\': '\\' };

const unescaped = (text: string): string => text.replace(/\\(.)/gsu, (_, letter: string) => ESCAPES[letter] ?? letter);

function eventOf(line: string): Event {
  const found = LINE.exec(line)?.groups;
  if (!found) throw new Error(`no event: ${JSON.stringify(line)}`);
  const { kind, anchor = null, tag = null, style = '', text = '' } = found;
  return { kind: kind as Event['kind'], anchor, tag, style, text: unescaped(text) };
}

/** The core schema of YAML 1.2, § 10.3.2, from its table. */
const CORE: readonly (readonly [RegExp, (text: string) => unknown])[] = [
  [/^(?:|~|null|Null|NULL)$/, () => null],
  [/^(?:true|True|TRUE)$/, () => true],
  [/^(?:false|False|FALSE)$/, () => false],
  [/^[-+]?[0-9]+$/, integer],
  [/^0o[0-7]+$/, integer],
  [/^0x[0-9a-fA-F]+$/, integer],
  [/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/, Number],
  [/^[-+]?\.(?:inf|Inf|INF)$/, (text) => (text.startsWith('-') ? -Infinity : Infinity)],
  [/^\.(?:nan|NaN|NAN)$/, () => Number.NaN],
];

/** A bigint only where no number is the same. */
function integer(text: string): number | bigint {
  const number = Number(text);
  const isNegative = text.startsWith('-');
  const exact = BigInt(text.replace(/^[-+]/, '')) * (isNegative ? -1n : 1n);
  return Number.isFinite(number) && BigInt(number) === exact ? Number(exact) : exact;
}

const plainValue = (text: string): unknown => {
  const found = CORE.find(([form]) => form.test(text));
  return found ? found[1](text) : text;
};

/** What events that `fy-tool --testsuite` writes build: the values of all documents. A key is its text. */
export function build(lines: string): readonly unknown[] {
  const events = lines
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith('STR'))
    .map(eventOf);
  const anchors = new Map<string, unknown>();
  let at = 0;
  const node = (): { readonly value: unknown; readonly key: string } => {
    const event = events[at++];
    if (event?.kind === '=ALI') return { value: anchors.get(event.text), key: String(anchors.get(event.text)) };
    const value = event && valueAt(event);
    if (event?.anchor) anchors.set(event.anchor, value);
    return { value, key: event?.text ?? '' };
  };
  const valueAt = (event: Event): unknown => {
    if (event.kind === '=VAL') return event.style === ':' && event.tag === null ? plainValue(event.text) : event.text;
    const items: { readonly value: unknown; readonly key: string }[] = [];
    while (events[at] && events[at]?.kind !== '-') items.push(node());
    at += 1;
    if (event.kind === '+DOC') return items[0]?.value;
    if (event.kind === '+SEQ') return items.map(({ value }) => value);
    return mapOf(items);
  };
  const documents: unknown[] = [];
  while (at < events.length) documents.push(node().value);
  return documents;
}

/** Keys and values in turn. */
function mapOf(items: readonly { readonly value: unknown; readonly key: string }[]): unknown {
  const pairs = items.filter((_, n) => n % 2 === 0).map(({ key }, n) => [key, items[2 * n + 1]?.value] as const);
  return Object.fromEntries(pairs);
}
