import { main } from './command/program.ts';
import { worldOf } from './command/streams.ts';
import { visible } from './report/neutral.ts';

const world = worldOf(process);

function defect(error: unknown): number {
  world.stderr.write(
    `unit-audit met a defect of its own; please report it with the command line and this line / 程序出错，请将命令行和本行反馈给开发者: ${visible(String(error))}\n`,
  );
  return 2;
}

// No top-level await: the program is bundled as CommonJS, which starts sooner.
void main(process.argv.slice(2), world)
  .catch(defect)
  .then((exitCode) => {
    // A report that could not be written has set it already: 2 beats 1.
    process.exitCode = Math.max(exitCode, Number(process.exitCode ?? 0));
  });
