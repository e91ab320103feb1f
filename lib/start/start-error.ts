/** Stops a start with a sentence that says what to do: shown alone, without the trace. */
export class StartError extends Error {}
