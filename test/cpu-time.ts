/** The processor time that a call takes, in seconds: a busy machine does not lengthen it, as it does the time of day. */
export function cpuSeconds(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
