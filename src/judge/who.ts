/** Somebody who has an id and a name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the filter `who` of a message takes for an id: with the name, `P01 甲某`, where it is known. No id holds a space. */
export function whoAmong(people: readonly Named[]): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return name === undefined ? id : `${id} ${name}`;
  };
}
