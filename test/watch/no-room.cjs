// Loaded before the program (`node --require`): the system lets no folder named `full` be watched.
const fs = require('node:fs');

const { watch } = fs;
fs.watch = (folder, ...rest) => {
  if (folder.endsWith('full')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  return watch(folder, ...rest);
};
