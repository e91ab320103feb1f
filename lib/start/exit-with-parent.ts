// Loaded into a child before its own program: when the start is killed, the child does not go on alone. The child hands
// this on to processes of its own, which it ends itself.
if (process.env.EXIT_WITH_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
}
