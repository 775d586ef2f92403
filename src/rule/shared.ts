/** What functions made of an input, by function, with the second argument that each was given. */
export type Shared = Map<unknown, { readonly asked: unknown; readonly value: unknown }>;

/** An input that keeps what its rules made of it. */
interface Sharing {
  readonly shared: Shared;
}

/** What a function makes of an input: worked out once, for all rules that need it. */
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
  // The key is the function, so the value has its type.
  if (known !== undefined && known.asked === asked) return known.value as Value;
  const value = make(input, asked as Asked);
  input.shared.set(make, { asked, value });
  return value;
}
