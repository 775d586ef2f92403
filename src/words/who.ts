/** Somebody who has an id and a name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the filter `who` of a message takes for a person: `P01 甲某`. No id holds a space. */
export const whoIs = ({ id, name }: Named): string => `${id} ${name}`;

/** The same for an id; an id alone where nobody has it. */
export function whoAmong(people: readonly Named[]): (id: string) => string {
  const known = new Map(people.map((person) => [person.id, person]));
  return (id) => {
    const person = known.get(id);
    return person === undefined ? id : whoIs(person);
  };
}
