/** An id as one hears it: case and width, a letter O for a zero, and zeros in front of a number make no difference. */
export const heard = (id: string): string =>
  id
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[O\d]+/g, (run) => (/\d/.test(run) ? run.replaceAll('O', '0') : run))
    .replace(/(?<!\d)0+(?=\d)/g, '');
