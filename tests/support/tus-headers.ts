/** What begins an upload, by tus 1.0.0; with the whole file as the body it ends it too. */
export const beginningOf = (upload: {
  size: number
  revision: string
  filename: string
  sha256?: string | undefined
  replaces?: string | undefined
}): Record<string, string> => {
  const { size, ...facts } = upload
  return {
    'tus-resumable': '1.0.0',
    'upload-length': String(size),
    'upload-metadata': Object.entries(facts)
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(','),
  }
}

export const pieceAt = (offset: number): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
})
