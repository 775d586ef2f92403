/** The processor time of a call in seconds. Unlike elapsed time, it does not grow on a busy machine. */
export function cpuSeconds(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
