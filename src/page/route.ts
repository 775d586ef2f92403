/** Where the reader is: at a unit and perhaps one of its requirements, or in the overview. */
export interface Route {
  readonly unit: string | null;
  readonly check: string | null;
}

/** An address that leads there. A bare `#U017` does as well, for those who write one by hand. */
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

/** What stands behind the `#` where it is no unit's address of ours: somebody's `#U017`. */
export const bareUnit = (hash: string): string | null => plainOf(hash) || null;
