/** Tells the benchmark where the bot listens, and how much CPU it has used whenever it asks. */
export function reportUsage(address: string): void {
  process.on('message', () => process.send!(process.cpuUsage()));
  process.on('disconnect', () => process.exit(0));
  process.send!({ address });
}
