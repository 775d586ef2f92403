// The program, which tells on SIGUSR2 what lives in its heap, with all garbage collected.
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  process.stderr.write(`${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)} MiB live\n`);
});
await import('../../dist/cli.js');
