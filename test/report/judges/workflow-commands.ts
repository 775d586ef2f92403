/** A workflow command as GitHub's runner reads it from a line of a job's log. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const decode = (text: string, codes: Readonly<Record<string, string>>): string =>
  text.replace(/%(?:25|0D|0A|3A|2C)/g, (code) => codes[code] ?? code);

const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' };

/**
 * Reads a line by the runner's documented grammar: `::name key=value,key=value::message`, after any white space. Null
 * if the line is not a command.
 */
export function readCommand(line: string): WorkflowCommand | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return null;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return null;
  const head = trimmed.slice(2, end);
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  if (name === '') return null;
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(',');
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals <= 0 ? [] : [[pair.slice(0, equals), decode(pair.slice(equals + 1), PROPERTY)]];
  });
  return { name, properties: Object.fromEntries(properties), message: decode(trimmed.slice(end + 2), DATA) };
}

/** Whether the line contains a command of the older kind, `##[name]`, which may be anywhere in it. */
export const hasOldCommand = (line: string): boolean => /##(\w*)\[/.test(line);
