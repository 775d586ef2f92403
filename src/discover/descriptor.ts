// What a shell puts in place of `<(…)`, and how standard input is called by a path.
const DESCRIPTOR = /^\/(?:dev\/fd|proc\/self\/fd)\/\d+$/;
const STANDARD_INPUT = /^(?:-|\/dev\/stdin|\/(?:dev\/fd|proc\/self\/fd)\/0)$/;

/** Whether an operand asks for standard input. */
export const isStandardInput = (given: string): boolean => STANDARD_INPUT.test(given);

/** Whether a path names something that the process was started with open. */
export const isDescriptor = (given: string): boolean => DESCRIPTOR.test(given);
