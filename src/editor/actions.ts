import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fixBytes, mendsIn } from '../fix/fix.ts';
import { loadText } from '../fix/mend-text.ts';
import { linesOf, spanOf } from '../load/file/lines.ts';
import type { Localized, TextEdit } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import { makePage } from '../report/text/page.ts';
import type { Item } from '../todo/items/item.ts';
import { todoOf } from '../todo/run-todo.ts';
import { sayWhat } from '../todo/say-item.ts';
import { segmentsOf } from '../validate/schema.ts';
import { say } from '../words/say.ts';
import { SOURCE } from './diagnose.ts';
import type { Document } from './document.ts';
import { insertItem } from './insert.ts';
import { editsBetween, offsetAt, positionAt, protocolEdits, spanToRange, touches } from './loose/text-edits.ts';

/** Puts the cursor somewhere. */
export const SELECT = 'unit-audit.select';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`;

/** So many things to do are offered at once. */
const MOST_ITEMS = 12;
const LONGEST_TITLE = 100;

const WORDS = {
  write: { en: 'Write {text}', zh: '改为{text}' },
  remove: { en: 'Take this out', zh: '删去此处' },
  fixAll: { en: 'Correct everything in this file that is certain', zh: '改正本文件中所有有把握之处' },
  enter: { en: 'Enter: {what}', zh: '填写：{what}' },
} as const satisfies Readonly<Record<string, Localized>>;

interface Asked {
  readonly document: Document;
  readonly uri: string;
  readonly version: number;
  readonly params: CodeActionParams;
}

/** Something that mends a stretch of the text. */
interface Mending {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
  readonly isGood: () => boolean;
}

/** All that mends the text, each by itself. */
function mendingsIn({ text, kind }: Document): readonly Mending[] {
  if (kind === null) return [];
  const loaded = loadText(text);
  if (loaded.ok) return mendsIn(text, kind);
  const lines = linesOf(text.replace(/^\ufeff/, ''));
  return loaded.findings.flatMap(({ place, edits = [] }): readonly Mending[] => {
    if (edits.length === 0) return [];
    const placed = edits.map((edit) => ({ ...spanOf(lines, edit), text: edit.text }));
    return [{ ...spanOf(lines, place), edits: placed, isGood: () => true }];
  });
}

const edited = ({ uri, version, document: { text } }: Asked, edits: readonly TextEdit[]): WorkspaceEdit => ({
  documentChanges: [{ textDocument: { uri, version }, edits: protocolEdits(text, edits) }],
});

function titleOf(edits: readonly TextEdit[], { lang }: Document): string {
  const [text = ''] = edits.map((edit) => edit.text.trim()).filter((one) => one !== '');
  const words = text === '' ? WORDS.remove : WORDS.write;
  return visible(say(words, { text: text.slice(0, LONGEST_TITLE) }, lang));
}

/** The quick fixes at a place. */
function mendActions(asked: Asked): readonly CodeAction[] {
  const { document, params } = asked;
  const lines = linesOf(document.text);
  return mendingsIn(document)
    .filter((mending) => touches(spanToRange(lines, mending), params.range))
    .filter(({ isGood }) => isGood())
    .map((mending) => {
      const range = spanToRange(lines, mending);
      return {
        title: titleOf(mending.edits, document),
        kind: CodeActionKind.QuickFix,
        diagnostics: params.context.diagnostics.filter((one) => isOurs(one) && touches(one.range, range)),
        isPreferred: true,
        edit: edited(asked, mending.edits),
      };
    });
}

const isOurs = ({ source }: Diagnostic): boolean => source === SOURCE;

/** All that `audit fix` would do to the file. */
function fixAllActions(asked: Asked): readonly CodeAction[] {
  const { text, lang } = asked.document;
  const { after } = fixBytes(new TextEncoder().encode(text), null);
  if (after === null || after === text) return [];
  const edit = edited(asked, editsBetween(text, after));
  return [{ title: say(WORDS.fixAll, {}, lang), kind: FIX_ALL, edit }];
}

/** The things to do that belong to the section at a line, or to what is wrong there. */
function itemsAt({ document, params }: Asked): readonly Item[] {
  const { text } = document;
  const judged = document.judged();
  if (!judged?.audited.read) return [];
  const { items, optional } = todoOf({ ...judged.audited, report: judged.report });
  const { places } = judged.audited.read;
  const at = offsetAt(linesOf(text), params.range.start);
  const isHere = (section: string): boolean => {
    const [key, value] = [places.keyRange(`/${section}`), places.valueRange(`/${section}`)];
    return !!key && !!value && key.start <= at && at <= Math.max(key.end, value.end);
  };
  const rules = new Set(params.context.diagnostics.filter(isOurs).map(({ code }) => code));
  return [...items, ...optional].filter(
    ({ edits, serves }) =>
      edits.length > 0 &&
      edits.every(({ op }) => op === 'add' || op === 'set') &&
      (serves.some(({ rule }) => rules.has(rule)) || edits.some((edit) => isHere(segmentsOf(edit.at)[0] ?? ''))),
  );
}

/** What is left to do, as entries with what is known filled in. */
function todoActions(asked: Asked): readonly CodeAction[] {
  const { document, uri } = asked;
  const page = makePage({ ...document.inForce.contextIn(document.lang) });
  return itemsAt(asked)
    .slice(0, MOST_ITEMS)
    .flatMap((item): readonly CodeAction[] => {
      const inserted = insertItem(document.text, item.edits);
      if (inserted === null || inserted.text === document.text) return [];
      const position = positionAt(linesOf(inserted.text), inserted.gap);
      const whole = sayWhat(page, item.say);
      const what = whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE)}…` : whole;
      const title = say(WORDS.enter, { what }, document.lang);
      const isServed = (one: Diagnostic): boolean => isOurs(one) && item.serves.some(({ rule }) => rule === one.code);
      return [
        {
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: asked.params.context.diagnostics.filter(isServed),
          edit: edited(asked, editsBetween(document.text, inserted.text)),
          command: { title, command: SELECT, arguments: [uri, position] },
        },
      ];
    });
}

const isWanted = (kind: string, { only }: CodeActionParams['context']): boolean =>
  only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));

/** What can be done at a place: mend it, mend the whole file, or enter what is missing. */
export function actionsAt(asked: Asked): CodeAction[] {
  const { context } = asked.params;
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  const mends = isWanted(CodeActionKind.QuickFix, context) ? mendActions(asked) : [];
  const all = isWanted(FIX_ALL, context) && (isAsked || mends.length > 0) ? fixAllActions(asked) : [];
  // What is left to do takes longer to find out than an editor may ask at every move of the cursor.
  const todo = isAsked && isWanted(CodeActionKind.QuickFix, context) ? todoActions(asked) : [];
  return [...mends, ...all, ...todo];
}
