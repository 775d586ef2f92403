/** Someone with an id and a name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** A person as the message filter `who` expects: `P01 甲某`. Ids contain no spaces. */
export const whoIs = ({ id, name }: Named): string => `${id} ${name}`;

/** The same by id; the bare id if nobody has it. */
export function whoAmong(people: readonly Named[]): (id: string) => string {
  const known = new Map(people.map((person) => [person.id, person]));
  return (id) => {
    const person = known.get(id);
    return person === undefined ? id : whoIs(person);
  };
}
