import type { ASTNode } from '@marcbachmann/cel-js';

/** Steps of evaluation that are left. */
export interface Budget {
  left: number;
}

export const MAX_STEPS = 200_000;

/** An expression took more steps than a rule may take for one record. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
  constructor() {
    super(`more than ${MAX_STEPS.toLocaleString('en')} steps`);
  }
  /** In both languages, as titles are. */
  override toString(): string {
    return `计算超过${MAX_STEPS.toLocaleString('en')}步 / ${this.message}`;
  }
}

/** A node as the library has it: what it does stands in its notes once its types are checked. */
type InnerNode = ASTNode & {
  readonly meta: Readonly<Record<string, unknown>> & { readonly evaluate?: Evaluate; readonly macro?: object };
  setMeta(key: string, value: unknown): void;
};
type Evaluate = (evaluator: unknown, node: ASTNode, context: unknown) => unknown;

export const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'setMeta' in value;

/** All nodes of an expression, those that macros stand for included. */
export function nodesIn(root: ASTNode): readonly ASTNode[] {
  const seen = new Set<unknown>();
  const nodes: ASTNode[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isNode(value)) {
      nodes.push(value);
      const { alternate, macro } = (value as InnerNode).meta;
      waiting.push(value.args, alternate, macro);
    } else if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
      waiting.push(...Object.values(value));
  }
  return nodes;
}

/** Operators that go through the whole of what stands beside them. */
const THROUGH: readonly string[] = ['in', '==', '!='];
/** Operators that go through the whole of the texts beside them. */
const THROUGH_TEXTS: readonly string[] = ['<', '<=', '>', '>=', 'call', 'rcall'];
/** What makes a new list or text. */
const MAKES: readonly string[] = ['+', 'call', 'rcall'];
/** Letters that are as good as one step. */
const LETTERS_A_STEP = 64;

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const textSizeOf = (value: unknown): number => (typeof value === 'string' ? value.length / LETTERS_A_STEP : 0);

function sizeOf(value: unknown): number {
  const inside = Array.isArray(value) ? value : isPlain(value) ? Object.values(value) : null;
  if (inside === null) return textSizeOf(value);
  return inside.reduce<number>(
    (sum, one) => sum + (Array.isArray(one) || isPlain(one) ? sizeOf(one) : 0),
    inside.length,
  );
}

const argumentsOf = ({ args }: ASTNode): readonly unknown[] => (Array.isArray(args) ? args.flat() : []);

/**
 * Makes every node pay for its evaluation: one step, and one for each entry that an operator goes through or makes. The
 * library bounds the size of expressions, but not the time that they take.
 */
export function charge(nodes: readonly ASTNode[], budget: Budget): void {
  const besides = (operators: readonly string[]): ReadonlySet<unknown> =>
    new Set(nodes.flatMap((node) => (operators.includes(node.op) ? argumentsOf(node) : [])));
  const through = besides(THROUGH);
  const throughTexts = besides(THROUGH_TEXTS);
  for (const node of nodes as readonly InnerNode[]) {
    const { evaluate, macro } = node.meta;
    if (macro !== undefined || evaluate === undefined) continue;
    const paysForSize = through.has(node) || MAKES.includes(node.op);
    const paysForText = throughTexts.has(node);
    node.setMeta('evaluate', ((evaluator, self, context) => {
      spend(budget, 1);
      const value = evaluate(evaluator, self, context);
      if (paysForSize) spend(budget, sizeOf(value));
      else if (paysForText) spend(budget, textSizeOf(value));
      return value;
    }) satisfies Evaluate);
  }
}

function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new TooManySteps();
}
