/** How a text names a file of its own revision: `![…](file:4f7k2m9x)`, `::picture{file=4f7k2m9x}`; how a field does: `"file:4f7k2m9x"`. */
const marks = /(?<=[("]file:|file=\\?["']?)[0-9a-z]{8}(?![0-9a-z])/g

/** The files that a text names, each once. */
export const filesIn = (text: string): string[] => [...new Set(text.match(marks))]

/** The text with the files of one revision named as those of its copy. */
export const withFiles = (text: string, ids: ReadonlyMap<string, string>): string =>
  text.replace(marks, (id) => ids.get(id) ?? id)
