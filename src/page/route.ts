/** The reader's position: a unit and perhaps one of its checks, or the overview. */
export interface Route {
  readonly unit: string | null;
  readonly check: string | null;
}

/** The address of a position. A hand-written `#U017` works too. */
export const addressOf = (unit: string, check?: string): string =>
  `#${new URLSearchParams(check === undefined ? { unit } : { unit, check })}`;

export function readRoute(hash: string): Route {
  const params = new URLSearchParams(hash.slice(1));
  return { unit: params.get('unit'), check: params.get('check') };
}

const plainOf = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

/** A fragment that is not one of our unit addresses, such as a hand-written `#U017`. */
export const bareUnit = (hash: string): string | null => plainOf(hash) || null;
