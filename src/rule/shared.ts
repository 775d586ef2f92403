/** What was worked out of an input, by the functions that did it: each with what it was asked besides. */
export type Shared = Map<unknown, { readonly asked: unknown; readonly value: unknown }>;

/** An input of rules, which they share what they make of it in. */
interface Sharing {
  readonly shared: Shared;
}

/** What a function makes of an input, worked out once for all rules that have this input and ask the same of it. */
export function shared<From extends Sharing, Value>(input: From, make: (input: From) => Value): Value;
export function shared<From extends Sharing, Asked, Value>(
  input: From,
  make: (input: From, asked: Asked) => Value,
  asked: Asked,
): Value;
export function shared<From extends Sharing, Asked, Value>(
  input: From,
  make: (input: From, asked: Asked) => Value,
  asked?: Asked,
): Value {
  const known = input.shared.get(make);
  // A function makes values of one type.
  if (known !== undefined && known.asked === asked) return known.value as Value;
  const value = make(input, asked as Asked);
  input.shared.set(make, { asked, value });
  return value;
}
