import type { Place, Places, Pointer, Range } from '../model.ts';
import type { Lines } from './lines.ts';
import { linesOf, placeOf, startOf } from './lines.ts';

/** Something that a pointer leads to. */
export interface Spot {
  readonly key: Range | null;
  readonly value: Range;
  readonly isCollection: boolean;
}

/** A document as one reader has it. */
export interface Layout<Found extends Spot> {
  root(): Found;
  child(parent: Found, name: string): Found | null;
}

/** Where everything of a document stands; looked up along the pointer, nothing is made in advance. */
export function placesIn<Found extends Spot>(text: string, layout: Layout<Found>): Places {
  let whole: Found | null = null;
  let lines: Lines | null = null;

  /** The spot and whether it is the one that was asked for, or the nearest one around it. */
  function find(at: Pointer): { readonly spot: Found; readonly found: boolean } {
    whole ??= layout.root();
    let spot = whole;
    for (const name of namesOf(at)) {
      const next = layout.child(spot, name);
      if (!next) return { spot, found: false };
      spot = next;
    }
    return { spot, found: true };
  }

  const spotAt = (at: Pointer): Found | undefined => {
    const { spot, found } = find(at);
    return found ? spot : undefined;
  };

  function place(at: Pointer, part?: 'key'): Place {
    const { spot, found } = find(at);
    if (spot === whole) return startOf(text);
    lines ??= linesOf(text);
    const isEmpty = spot.value.start === spot.value.end;
    const byKey = (found && part === 'key') || isEmpty || spot.isCollection;
    return placeOf(lines, byKey && spot.key ? spot.key : spot.value);
  }

  return { text, keyRange: (at) => spotAt(at)?.key, valueRange: (at) => spotAt(at)?.value, place };
}

/** The reference tokens of a JSON Pointer. */
function namesOf(at: Pointer): readonly string[] {
  if (at === '') return [];
  const names = at.slice(at.startsWith('/') ? 1 : 0).split('/');
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The number that a list's item is asked for by, or -1. */
export const indexOf = (name: string): number => (/^(?:0|[1-9][0-9]*)$/.test(name) ? Number(name) : -1);
